import { type Counts, outcomes } from '../tallies/counts.js';
import type { Facts, PairRow, SubregionRow, UploadsRow } from './facts.js';
import { fold } from './fold.js';
import { phases, type PublicPair, type PublicSnapshot } from './snapshot.js';
import { standingOf } from './standing.js';

const UNKNOWN = 'unknown';

/** Makes the public snapshot of the rows: sums, verdicts and folding. */
export function buildSnapshot(facts: Facts): PublicSnapshot {
  const { version, changedAt, voterListTotal, minimum, spread, decreeNumber, decreeDate, ...election } = facts.election;
  return {
    version,
    asOf: changedAt.toISOString(),
    election,
    threshold: { voterListTotal, minimum, spread, subregions: election.subregions.length, decreeNumber, decreeDate },
    stages: facts.stages.map(({ opensAt, closesAt, ...stage }) => ({
      ...stage,
      opensAt: opensAt?.toISOString() ?? null,
      closesAt: closesAt?.toISOString() ?? null,
    })),
    pairs: facts.pairs.map((pair) => buildPair(facts, pair)),
  };
}

function buildPair({ election, tallies, uploads }: Facts, pair: PairRow): PublicPair {
  const { minimum, spread, subregions } = election;
  const own = tallies.filter(({ pairId }) => pairId === pair.id);
  const counted = countedBySubregion(
    own,
    subregions.map(({ code }) => code),
  );
  const { [UNKNOWN]: unknown = 0, ...located } = counted;
  const verdict = standingOf({ minimum, spread }, located, unknown);
  const cells = Object.entries(counted).map(([code, value]) => ({ code, value, inSpread: code !== UNKNOWN }));
  return {
    ...pair,
    ...totalsOf(own),
    perSubregion: [...fold(cells)].map(([code, figure]) => ({ code, counted: figure })),
    spread: { reached: verdict.spreadReached, needed: spread },
    verdict,
    uploads: uploadsOf(uploads.filter(({ pairId }) => pairId === pair.id)),
  };
}

/** In the election's order; what lies in none of its subregions is unknown. */
function countedBySubregion(rows: readonly SubregionRow[], codes: readonly string[]): Record<string, number> {
  const counted = new Map([...codes, UNKNOWN].map((code) => [code, 0]));
  for (const row of rows) {
    const code = counted.has(row.code) ? row.code : UNKNOWN;
    counted.set(code, counted.get(code)! + row.counted);
  }
  return Object.fromEntries(counted);
}

export const totalsOf = (rows: readonly Counts[]): Counts =>
  Object.fromEntries(outcomes.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Counts;

function uploadsOf(rows: readonly UploadsRow[]): PublicPair['uploads'] {
  const sum = (of: 'uploads' | 'rows' | 'rowsJudged') => rows.reduce((total, row) => total + row[of], 0);
  const byPhase = phases.map((phase) => [phase, rows.find((row) => row.phase === phase)?.uploads ?? 0]);
  const inPhase = Object.fromEntries(byPhase) as Record<(typeof phases)[number], number>;
  return { ...inPhase, received: sum('uploads'), rows: sum('rows'), rowsJudged: sum('rowsJudged') };
}
