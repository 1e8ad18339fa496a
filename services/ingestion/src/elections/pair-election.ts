import type { Belongs } from '@silon/access';
import { refusal } from '@silon/service-kit';
import type { EntityManager } from 'typeorm';

/** A pair and what its election fixes, as projected by now. */
export interface PairElection extends Belongs {
  readonly regionCode: string;
  readonly regionEdition: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly settingsVersion: number;
  /** Name of the profile of its lists. */
  readonly profile: string;
}

/** Undefined where nomination's events on the pair or its election have not come in, or there is no such pair. */
export async function findPairElection(tx: EntityManager, pairId: string): Promise<PairElection | undefined> {
  const [found]: PairElection[] = await tx.query(
    `SELECT pair_id AS "pairId", election_id AS "electionId", commission, region_code AS "regionCode",
            region_edition AS "regionEdition", time_zone AS "timeZone", settings_version AS "settingsVersion",
            profile
       FROM pair JOIN election USING (election_id) WHERE pair_id = $1`,
    [pairId],
  );
  return found;
}

class NotHereYet extends refusal({
  code: 'election-not-here-yet',
  status: 503,
  id: 'Data pemilihan belum sampai di layanan ini. Coba lagi sebentar.',
  en: 'The election has not reached this service yet. Try again shortly.',
}) {}

/** An operator's token names a pair of which no event has come in yet: it will. */
export class ElectionNotHereYet extends NotHereYet {
  constructor() {
    super(undefined, { 'Retry-After': '2' });
  }
}
