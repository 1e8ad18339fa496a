import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Windows from before there were packs have none until the service starts and pins the current one. */
export class PinRulePacks1760000002120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE stage
        ADD COLUMN rule_pack text NOT NULL DEFAULT '',
        ADD COLUMN rule_pack_decision text NOT NULL DEFAULT ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE stage DROP COLUMN rule_pack, DROP COLUMN rule_pack_decision');
  }
}
