import type { Counts as CountsMessage } from '@silon/contracts';

/** Rows by outcome: received is the sum of counted, rejected, notNew, quarantined and withdrawn; review is part of counted. */
export type Counts = Record<(typeof outcomes)[number], number>;

export const outcomes = [
  'received',
  'counted',
  'review',
  'rejected',
  'notNew',
  'quarantined',
  'withdrawn',
] as const satisfies readonly (keyof CountsMessage)[];

/** The same, as columns of a table. */
export const outcomeColumns = outcomes.map((name) => (name === 'notNew' ? 'not_new' : name));

/** For a SELECT: the columns under their own names. */
export const selectedOutcomes = outcomes.map((name, at) => `${outcomeColumns[at]} AS "${name}"`).join(', ');

export const outcomeValues = (counts: Counts | undefined): number[] => outcomes.map((name) => counts?.[name] ?? 0);
