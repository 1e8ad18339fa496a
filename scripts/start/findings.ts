import { Problem, type Visitor } from '../../test/users/visitor.ts';
import type { Counts } from '../../test/users/follow-upload.ts';
import type { PublicSnapshot } from '../../test/users/follow-stream.ts';
import type { Players } from './players.ts';
import type { Sent } from './send-all.ts';

export interface PairResult {
  name: string;
  totals: Counts;
  /** By flat code of the kab/kota, and `unknown`. */
  counted: Record<string, number>;
  ledgerVersion: number;
  /** Rows by rule code, with the rule's title. */
  codes: Map<string, { rows: number; title: string }>;
  reached: boolean;
  spreadReached: number;
}

export interface Results {
  snapshot: PublicSnapshot;
  pairs: PairResult[];
  /** Supporters who stand with both pairs: what only the commission is told. */
  shared: number;
}

interface Tally {
  version: number;
  totals: Counts;
  perSubregion: ({ code: string } & Counts)[];
}

/** Everything the system says at the end, as the operators, the commission and the public get it. */
export async function askResults(players: Players, sent: readonly Sent[], signal: AbortSignal): Promise<Results> {
  const tallies = await Promise.all(
    players.operators.map(({ pairId, visitor }) => settledTally(visitor, pairId, signal)),
  );
  const { commission, electionId } = players;
  const snapshot = await commission.get<PublicSnapshot>(`reporting/elections/${electionId}`);
  const { pairs: overlaps } = await commission.get<{ pairs: { supporters: number }[] }>(
    `validation/elections/${electionId}/duplicates?limit=1`,
  );
  const pairs = await Promise.all(
    players.operators.map(async ({ pairId, visitor }, pair): Promise<PairResult> => {
      const { version, totals, perSubregion } = tallies[pair]!;
      const { verdict, candidateName: name } = snapshot.pairs.find(({ id }) => id === pairId)!;
      return {
        name,
        totals,
        counted: Object.fromEntries(perSubregion.map(({ code, counted }) => [code, counted])),
        ledgerVersion: version,
        codes: await codesOf(
          visitor,
          sent.filter((upload) => upload.pair === pair),
        ),
        reached: verdict.reached,
        spreadReached: verdict.spreadReached,
      };
    }),
  );
  return { snapshot, pairs, shared: overlaps.reduce((sum, { supporters }) => sum + supporters, 0) };
}

/** The tally once reporting has heard of the ledger's last version. */
export async function settledTally(operator: Visitor, pairId: string, signal: AbortSignal): Promise<Tally> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const { version } = await operator.get<{ version: number }>(`validation/pairs/${pairId}/ledger`);
      const tally = await operator.get<Tally>(`reporting/pairs/${pairId}/tally`);
      if (tally.version === version) return tally;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 404) throw error; // a pair that one of them has not heard of yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What was found in the uploads, or in those they were the same as. */
async function codesOf(operator: Visitor, sent: readonly Sent[]): Promise<PairResult['codes']> {
  const codes: PairResult['codes'] = new Map();
  const uploads = new Set(sent.map(({ received }) => received.sameAs?.uploadId ?? received.id));
  for (const id of uploads) {
    const summary = await operator.get<{ code: string; rows: number; title: { id: string } }[]>(
      `validation/uploads/${id}/findings/summary`,
    );
    for (const { code, rows, title } of summary)
      codes.set(code, { title: title.id, rows: (codes.get(code)?.rows ?? 0) + rows });
  }
  return new Map([...codes].sort(([one], [other]) => (one < other ? -1 : 1)));
}
