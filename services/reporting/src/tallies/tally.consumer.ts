import { Injectable } from '@nestjs/common';
import { type ValidationEvent, validationStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { consumerName } from '../generation.js';
import { ReportingConfig } from '../reporting.config.js';
import { PublicVersions } from '../versions/public-versions.js';
import { concludeUpload, moveProgress } from './judging.js';
import { compareRecount } from './ledger-check.js';
import { replaceTally } from './replace-tally.js';

/** What validation has judged and counted. Owns judging, tally, tally_subregion and ledger_check. */
@Injectable()
@Consumes()
export class TallyConsumer implements EventConsumer<ValidationEvent> {
  readonly name: string;
  readonly stream = validationStream;
  private readonly generation: number;

  constructor(
    { GENERATION }: ReportingConfig,
    private readonly versions: PublicVersions,
  ) {
    this.generation = GENERATION;
    this.name = consumerName('tally', GENERATION);
  }

  async handle(event: ValidationEvent, tx: EntityManager): Promise<void> {
    if (event.event.case === undefined) return;
    const { electionId } = event.event.value;
    if (await this.project(tx, event)) await this.versions.bump(tx, event, electionId);
  }

  committed(event: ValidationEvent): void {
    this.versions.announce(event);
  }

  private async project(tx: EntityManager, { pairId, event }: ValidationEvent): Promise<boolean> {
    const pair = { generation: this.generation, pairId };
    if (event.case === 'chunkJudged') return moveProgress(tx, pair, event.value);
    if (event.case === 'uploadConcluded') return concludeUpload(tx, pair, event.value);
    if (event.case === 'ledgerChanged') return replaceTally(tx, pair, event.value);
    if (event.case === 'ledgerRecounted') return compareRecount(tx, pair, event.value);
    return false;
  }
}
