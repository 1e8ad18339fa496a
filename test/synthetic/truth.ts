/** What is true of written workbooks, counted while their rows were made and without the product's rules. */
export interface Truth {
  received: number;
  /** By flat code of the kab/kota. */
  counted: Record<string, number>;
  /** Part of counted. */
  review: number;
  rejected: number;
  notNew: number;
  /** How many rows carry the code at least once. */
  codes: Record<string, number>;
}

export const noTruth = (): Truth => ({ received: 0, counted: {}, review: 0, rejected: 0, notNew: 0, codes: {} });

export const add = (counts: Record<string, number>, key: string, number = 1): void => {
  counts[key] = (counts[key] ?? 0) + number;
};

export const countedIn = ({ counted }: Truth): number => Object.values(counted).reduce((sum, count) => sum + count, 0);
