import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ElectionRow, Facts, PairRow, StageRow, SubregionRow, UploadsRow } from './facts.js';
import * as sql from './facts.sql.js';

/** Reads all that a snapshot is made of, as of one moment: the version and the figures belong together. */
@Injectable()
export class LoadFacts {
  constructor(private readonly db: DataSource) {}

  /** Nothing where nomination has not spoken of the election yet. */
  run(electionId: string): Promise<Facts | undefined> {
    return this.db.transaction('REPEATABLE READ', (tx) => load(tx, electionId));
  }
}

async function load(tx: EntityManager, electionId: string): Promise<Facts | undefined> {
  const [election]: ElectionRow[] = await tx.query(sql.election, [electionId]);
  if (!election) return undefined;
  const stages: StageRow[] = await tx.query(sql.stages, [electionId]);
  const pairs: PairRow[] = await tx.query(sql.pairs, [electionId]);
  const tallies: SubregionRow[] = await tx.query(sql.tallies, [pairs.map(({ id }) => id)]);
  const uploads: UploadsRow[] = await tx.query(sql.uploads, [electionId]);
  return { election, stages, pairs, tallies, uploads };
}
