import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which columns an election's lists have; those projected before there was a choice have the columns of 2018. */
export class AddProfile1760000002120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE election ADD COLUMN profile text NOT NULL DEFAULT 'b1-kwk-2018'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE election DROP COLUMN profile');
  }
}
