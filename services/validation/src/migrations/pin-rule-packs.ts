import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pack an upload is judged by, and what was found in its file as a whole. Empty: from before there were packs. */
export class PinRulePacks1760000002110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE upload
        ADD COLUMN rule_pack text NOT NULL DEFAULT '',
        ADD COLUMN file_findings jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE upload DROP COLUMN rule_pack, DROP COLUMN file_findings');
  }
}
