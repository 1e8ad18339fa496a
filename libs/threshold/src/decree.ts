export interface DecreeFigures {
  readonly minimum: number;
  readonly spread: number;
}

/** T407 THRESHOLD_DISAGREES: one figure of the decree that is not what the formula gives. A warning; the decree decides. */
export interface DecreeDisagreement {
  readonly code: 'T407';
  readonly figure: 'minimum' | 'spread';
  readonly decree: number;
  readonly computed: number;
}

/** Compares what the commission decreed with what the law's formula gives. */
export function checkDecree(decree: DecreeFigures, computed: DecreeFigures): DecreeDisagreement[] {
  return (['minimum', 'spread'] as const)
    .filter((figure) => decree[figure] !== computed[figure])
    .map((figure) => ({ code: 'T407', figure, decree: decree[figure], computed: computed[figure] }));
}
