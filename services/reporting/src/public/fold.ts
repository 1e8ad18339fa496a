/** One cell of a public table before folding. */
export interface Cell {
  readonly code: string;
  readonly value: number;
  /** Counts towards the public spread; "unknown" does not. */
  readonly inSpread: boolean;
}

/** What the public reads: the figure, or an upper bound such as "<5". */
export type Folded = number | `<${number}`;

/**
 * Hides figures of 1 to 4, and as many more as it takes that none of them can be worked out: the total, the spread and this
 * rule itself are public. Figures of 1 to 4 cover each other where their sum can be made up in more than one way. Else the
 * next smallest figure, with all that equal it, is hidden too, and all hidden cells read the same: any exchange of two hidden
 * figures gives the same public table, so for each of them another figure fits. Where no larger figure is left, the empty
 * subregions are hidden too. Only where every subregion holds one supporter, or four, is there nothing to hide behind.
 */
export function fold(cells: readonly Cell[]): Map<string, Folded> {
  const hidden = new Set(hiddenCells(cells));
  const mark = boundOver(Math.max(...[...hidden].map(({ value }) => value)));
  return new Map(cells.map((cell) => [cell.code, hidden.has(cell) ? mark : cell.value]));
}

const SMALL = 4;

function hiddenCells(cells: readonly Cell[]): readonly Cell[] {
  const small = cells.filter(({ value }) => value > 0 && value <= SMALL);
  if (small.length === 0 || coverEachOther(small)) return small;
  const next = Math.min(...cells.map(({ value }) => value).filter((value) => value > SMALL));
  if (Number.isFinite(next)) return cells.filter(({ value }) => value > 0 && value <= next);
  return [...small, ...cells.filter(({ value, inSpread }) => value === 0 && inSpread)];
}

/** Neither all at the least they can be nor all at the most. */
function coverEachOther(small: readonly Cell[]): boolean {
  const sum = small.reduce((total, { value }) => total + value, 0);
  return small.length > 1 && sum > small.length && sum < SMALL * small.length;
}

/** The smallest of 5, 10, 50, 100, 500 ... above every hidden figure. */
function boundOver(largest: number): Folded {
  let bound = SMALL + 1;
  while (bound <= largest) bound *= String(bound).startsWith('5') ? 2 : 5;
  return `<${bound}`;
}
