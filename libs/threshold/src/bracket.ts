export type Office = 'governor' | 'regent' | 'mayor';

/** Up to and including `upTo` voters, `permille` of them must support; `null` is the last bracket, without an upper end. */
export interface Bracket {
  readonly upTo: number | null;
  readonly permille: number;
}

export type BracketTable = Readonly<Record<Office, readonly Bracket[]>>;

const regency: readonly Bracket[] = [
  { upTo: 250_000, permille: 100 },
  { upTo: 500_000, permille: 85 },
  { upTo: 1_000_000, permille: 75 },
  { upTo: null, permille: 65 },
];

/** Article 41 of Law 10/2016: (1) governors, (2) regents and mayors. A cycle with another law brings another table. */
export const law10of2016: BracketTable = {
  governor: [
    { upTo: 2_000_000, permille: 100 },
    { upTo: 6_000_000, permille: 85 },
    { upTo: 12_000_000, permille: 75 },
    { upTo: null, permille: 65 },
  ],
  regent: regency,
  mayor: regency,
};
