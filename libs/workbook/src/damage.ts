import type { DamageDetail } from './findings/damage-words.js';

/**
 * The file is not what it claims to be: damaged, or built to harm. Thrown inside the reader only; the door turns it into
 * a finding. The detail is a stable word for programs and never holds text of the file.
 */
export class Damage extends Error {
  /** The sheet it was met in, counted from 1, and the last row before it. */
  place: { readonly sheet: number; readonly row: number } | undefined;

  constructor(
    readonly detail: DamageDetail,
    readonly code: 'F002' | 'F004' | 'F006' = 'F002',
    readonly params: Readonly<Record<string, number>> = {},
  ) {
    super(detail);
  }
}
