/** The least, the middle and the greatest of what several runs gave. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return {
    min: sorted[0] ?? NaN,
    median: ((sorted[low] ?? NaN) + (sorted[high] ?? NaN)) / 2,
    max: sorted.at(-1) ?? NaN,
  };
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(2)} s`;
export const grouped = (number: number): string => Math.round(number).toLocaleString('en');
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
export const times = (ratio: number): string => `${ratio.toFixed(2)}x`;
