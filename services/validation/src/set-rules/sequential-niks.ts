import type { EntityManager } from 'typeorm';
import { runSql } from './run-sql.js';

/** X207: names the rows of runs of so many consecutive NIKs in a village. Most uploads have none, and end with the first statement. */
export async function nameSequences(tx: EntityManager, uploadNo: number, length: number): Promise<void> {
  const crowded = await runSql<{ nik_block: string }[]>(tx, 'crowded-blocks', [uploadNo, length]);
  if (crowded.length === 0) return;
  await runSql(tx, 'sequential-niks', [uploadNo, length, crowded.map(({ nik_block }) => nik_block)]);
}
