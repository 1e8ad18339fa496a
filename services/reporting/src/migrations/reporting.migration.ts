import type { MigrationInterface, QueryRunner } from 'typeorm';
import { copies, versions, views } from './reporting-tables.js';

/** Reporting keeps copies of other services' facts, and the one number of its own: each election's public version. */
export class CreateReporting1760000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...versions, ...copies, ...views]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['election', 'stage', 'pair', 'upload', 'judging', 'tally', 'tally_subregion', 'ledger_check'])
      await db.query(`DROP TABLE ${table} CASCADE`);
    await db.query('DROP TABLE live_generation, election_view');
    await db.query('DROP FUNCTION stage_status');
  }
}
