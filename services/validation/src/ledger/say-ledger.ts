import { type SubregionTotal, validationStream } from '@silon/contracts';
import { say } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { overall, pairTotals, type Total } from './totals.js';

export const counts = ({ received, counted, review, rejected, not_new, quarantined, withdrawn }: Total) => ({
  received,
  counted,
  review,
  rejected,
  notNew: not_new,
  quarantined,
  withdrawn,
});

/** Every subregion of the election, zeros too, and what belongs to none. */
export async function subregionTotals(
  tx: EntityManager,
  electionId: string,
  totals: readonly Total[],
): Promise<Omit<SubregionTotal, '$typeName'>[]> {
  const [settings]: { subregions: string[] }[] = await tx.query(
    'SELECT subregions FROM election_settings WHERE election_id = $1 ORDER BY settings_version DESC LIMIT 1',
    [electionId],
  );
  const bySubregion = new Map(totals.map((total) => [total.subregion, total]));
  const nothing = overall([]);
  return [...(settings?.subregions ?? []).map((code) => ({ code, no: Number(code) })), { code: 'unknown', no: 0 }].map(
    ({ code, no }) => ({
      code,
      counts: { $typeName: 'validation.v1.Counts' as const, ...counts(bySubregion.get(no) ?? nothing) },
    }),
  );
}

/** One version further: the absolute totals of the pair. Under the lock on the pair. */
export async function sayLedgerChanged(tx: EntityManager, pairId: string): Promise<number> {
  const [[ledger]]: [{ version: number; election_id: string }[], number] = await tx.query(
    'UPDATE pair_ledger SET version = version + 1 WHERE pair_id = $1 RETURNING version, election_id',
    [pairId],
  );
  const { version, election_id: electionId } = ledger!;
  const totals = await subregionTotals(tx, electionId, await pairTotals(tx, pairId, 'kept'));
  await say(tx, validationStream, pairId, {
    eventId: `${pairId}_ledger_${version}`,
    pairId,
    event: { case: 'ledgerChanged', value: { electionId, version, totals } },
  });
  return version;
}
