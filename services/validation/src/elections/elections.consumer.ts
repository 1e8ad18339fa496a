import { type NominationEvent, nominationStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import { RulePacks } from '@silon/rule-packs';
import { b1Kwk2018 } from '@silon/workbook';
import type { EntityManager } from 'typeorm';
import { planWaiting, takeTurn } from '../uploads/plan-chunks.js';

/** What judging depends on, as nomination says it. An upload that waited for it goes on. */
@Consumes()
export class ElectionsConsumer implements EventConsumer<NominationEvent> {
  readonly name = 'validation.elections';
  readonly stream = nominationStream;

  constructor(private readonly packs: RulePacks) {}

  async handle({ electionId, event }: NominationEvent, tx: EntityManager): Promise<void> {
    if (event.case === 'pairChanged') return this.addPair(electionId, event.value.pairId, tx);
    if (event.case !== 'electionChanged') return;
    await takeTurn(tx, 'settings', electionId);
    const { version, commission, settingsVersion, regionCode, regionEdition, votingDay, subregions, ruleSettings } =
      event.value;
    await tx.query(
      `INSERT INTO election (election_id, version, commission, profile) VALUES ($1, $2, $3, $4)
       ON CONFLICT (election_id) DO UPDATE SET version = excluded.version, commission = excluded.commission, profile = excluded.profile
        WHERE election.version < excluded.version`,
      [electionId, version, commission, event.value.profile || b1Kwk2018.name],
    );
    const { minimumAge, maximumAge, severities } = ruleSettings ?? {};
    const settings = {
      ...(minimumAge && { minAge: minimumAge }),
      ...(maximumAge && { maxAge: maximumAge }),
      severities: severities ?? {},
    };
    await tx.query(
      `INSERT INTO election_settings (election_id, settings_version, region_code, region_edition, voting_day, subregions, rule_settings)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [electionId, settingsVersion, regionCode, regionEdition, votingDay, subregions.map(({ code }) => code), settings],
    );
    await planWaiting(tx, electionId, this.packs.current);
  }

  /** Its ledger is there, and empty, before the first upload. */
  private async addPair(electionId: string, pairId: string, tx: EntityManager): Promise<void> {
    await tx.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      pairId,
      electionId,
    ]);
  }
}
