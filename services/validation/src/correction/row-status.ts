import type { Text } from '@silon/rules';

/** What became of a row: one of these, as in the ledger's columns. */
export const rowStatuses = ['accepted', 'review', 'rejected', 'not-new', 'quarantined'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** As the column STATUS says it; English stands in the summary. */
export const statusWords: Readonly<Record<RowStatus, Text>> = {
  accepted: { id: 'Diterima', en: 'Accepted: counts' },
  review: { id: 'Diterima, ditinjau', en: 'Accepted under review: counts until an officer decides' },
  rejected: { id: 'Ditolak', en: 'Rejected: does not count until mended' },
  'not-new': { id: 'Tidak menambah', en: 'Adds nothing: the supporter stands in another row' },
  quarantined: { id: 'Disisihkan', en: 'Set aside: a fault of ours, officers have been told' },
};

export interface RowOutcome {
  /** As judged: 0 accepted, 1 review, 2 rejected, 3 quarantined. */
  readonly verdict: number;
  /** Whether the row holds its supporter's place in the ledger. */
  readonly held: boolean;
  /** Whether that place is under review. */
  readonly review: boolean;
  /** Whether a mended row speaks for it now. */
  readonly superseded: boolean;
}

export function statusOf({ verdict, held, review, superseded }: RowOutcome): RowStatus {
  if (verdict === 3) return 'quarantined';
  if (verdict === 2) return superseded ? 'not-new' : 'rejected';
  if (!held) return 'not-new';
  return review ? 'review' : 'accepted';
}
