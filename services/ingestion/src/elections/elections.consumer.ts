import { timestampDate, type Timestamp } from '@bufbuild/protobuf/wkt';
import { Injectable } from '@nestjs/common';
import {
  type ElectionChanged,
  type NominationEvent,
  nominationStream,
  type StageChanged,
  StageKind,
} from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import { b1Kwk2018 } from '@silon/workbook';
import type { EntityManager } from 'typeorm';

/** What ingestion must know of nomination: whose a pair is, when its window is open, which region and settings hold. */
@Injectable()
@Consumes()
export class ElectionsConsumer implements EventConsumer<NominationEvent> {
  readonly name = 'ingestion.elections';
  readonly stream = nominationStream;

  async handle({ electionId, event }: NominationEvent, tx: EntityManager): Promise<void> {
    if (event.case === 'electionChanged') return projectElection(tx, electionId, event.value);
    if (event.case === 'stageChanged') return projectStage(tx, electionId, event.value);
    if (event.case !== 'pairChanged') return;
    const { pairId, version } = event.value;
    await tx.query(
      `INSERT INTO pair AS known (pair_id, election_id, version) VALUES ($1, $2, $3)
       ON CONFLICT (pair_id) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version`,
      [pairId, electionId, version],
    );
  }
}

async function projectElection(tx: EntityManager, electionId: string, election: ElectionChanged): Promise<void> {
  const { version, commission, regionCode, regionEdition, subregions, timeZone, settingsVersion, profile } = election;
  await tx.query(
    `INSERT INTO election AS known
       (election_id, version, commission, region_code, region_edition, subregions, time_zone, settings_version, profile)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (election_id) DO UPDATE SET
       version = excluded.version, commission = excluded.commission, region_code = excluded.region_code,
       region_edition = excluded.region_edition, subregions = excluded.subregions, time_zone = excluded.time_zone,
       settings_version = excluded.settings_version, profile = excluded.profile
     WHERE known.version < excluded.version`,
    [
      electionId,
      version,
      commission,
      regionCode,
      regionEdition,
      subregions.map(({ code }) => code),
      timeZone,
      settingsVersion,
      profile || b1Kwk2018.name,
    ],
  );
}

/** Support is handed over in its own stage and again in the repair. */
const receiving: readonly StageKind[] = [StageKind.SUPPORT_HANDOVER, StageKind.REPAIR];

async function projectStage(tx: EntityManager, electionId: string, stage: StageChanged): Promise<void> {
  const { version, stageId, kind, opensAt, closesAt, exceptionDecision, rulePack } = stage;
  await tx.query(
    `INSERT INTO stage AS known
       (stage_id, election_id, version, receives_uploads, opens_at, closes_at, exception_decision, rule_pack)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (stage_id) DO UPDATE SET
       version = excluded.version, receives_uploads = excluded.receives_uploads, opens_at = excluded.opens_at,
       closes_at = excluded.closes_at, exception_decision = excluded.exception_decision,
       rule_pack = excluded.rule_pack
     WHERE known.version < excluded.version`,
    [
      stageId,
      electionId,
      version,
      receiving.includes(kind),
      dateOf(opensAt),
      dateOf(closesAt),
      exceptionDecision,
      rulePack,
    ],
  );
}

/** A stage without a time was never open. */
const dateOf = (time: Timestamp | undefined): Date => (time ? timestampDate(time) : new Date(0));
