import { Injectable } from '@nestjs/common';
import { type NominationEvent, nominationStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { consumerName } from '../generation.js';
import { ReportingConfig } from '../reporting.config.js';
import { PublicVersions } from '../versions/public-versions.js';
import { replaceElection, replacePair, replaceStage } from './replace.js';

/** Elections, stages and pairs as nomination last said them. Owns election, stage and pair. */
@Injectable()
@Consumes()
export class ElectionsConsumer implements EventConsumer<NominationEvent> {
  readonly name: string;
  readonly stream = nominationStream;
  private readonly generation: number;

  constructor(
    { GENERATION }: ReportingConfig,
    private readonly versions: PublicVersions,
  ) {
    this.generation = GENERATION;
    this.name = consumerName('elections', GENERATION);
  }

  async handle(event: NominationEvent, tx: EntityManager): Promise<void> {
    if (await this.replace(tx, event)) await this.versions.bump(tx, event, event.electionId);
  }

  committed(event: NominationEvent): void {
    this.versions.announce(event);
  }

  private async replace(tx: EntityManager, { electionId, event }: NominationEvent): Promise<boolean> {
    const key = { generation: this.generation, electionId };
    if (event.case === 'electionChanged') return replaceElection(tx, key, event.value);
    if (event.case === 'stageChanged') return replaceStage(tx, key, event.value);
    if (event.case === 'pairChanged') return replacePair(tx, key, event.value);
    return false;
  }
}
