import { Injectable } from '@nestjs/common';
import { type NominationEvent, nominationStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';

/** Whose each election is, and which pairs have filed a mandate. */
@Injectable()
@Consumes()
export class NominationConsumer implements EventConsumer<NominationEvent> {
  readonly name = 'auth.nomination';
  readonly stream = nominationStream;

  async handle({ electionId, event }: NominationEvent, tx: EntityManager): Promise<void> {
    if (event.case === 'electionChanged') {
      const { version, commission } = event.value;
      await tx.query(
        `INSERT INTO election_commission AS known (election_id, version, commission) VALUES ($1, $2, $3)
         ON CONFLICT (election_id) DO UPDATE SET version = excluded.version, commission = excluded.commission
         WHERE known.version < excluded.version`,
        [electionId, version, commission],
      );
    }
    if (event.case === 'pairChanged') {
      const { pairId, version, mandateNumber } = event.value;
      await tx.query(
        `INSERT INTO pair_mandate AS known (pair_id, version, election_id, mandate_number) VALUES ($1, $2, $3, $4)
         ON CONFLICT (pair_id) DO UPDATE SET version = excluded.version, mandate_number = excluded.mandate_number
         WHERE known.version < excluded.version`,
        [pairId, version, electionId, mandateNumber],
      );
    }
  }
}
