import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule pack a window is pinned to; empty where nomination has not said one. */
export class PinRulePacks1760000002130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE stage ADD COLUMN rule_pack text NOT NULL DEFAULT ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE stage DROP COLUMN rule_pack');
  }
}
