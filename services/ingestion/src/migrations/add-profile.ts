import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which columns an election's templates have; those projected before there was a choice have the columns of 2018. */
export class AddProfile1760000002001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE election ADD COLUMN profile text NOT NULL DEFAULT 'b1-kwk-2018'`);
    await db.query(`ALTER TABLE template ADD COLUMN profile text NOT NULL DEFAULT 'b1-kwk-2018'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE template DROP COLUMN profile');
    await db.query('ALTER TABLE election DROP COLUMN profile');
  }
}
