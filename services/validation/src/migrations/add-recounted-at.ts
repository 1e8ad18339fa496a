import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a pair was counted afresh: also one whose ledger does not change is, now and then. */
export class AddRecountedAt1760000002130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE pair_ledger ADD recounted_at timestamptz NOT NULL DEFAULT '-infinity'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE pair_ledger DROP recounted_at');
  }
}
