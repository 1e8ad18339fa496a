import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `act` and `act_link` only grow: no role but the owner may change them, and a trigger refuses even him. */
export class CreateTrace1760000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE act (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor text NOT NULL,
        role text NOT NULL,
        commission text NOT NULL,
        action text NOT NULL,
        object text NOT NULL,
        before_digest bytea,
        after_digest bytea,
        reason text
      )`);
    await db.query(`
      CREATE TABLE act_link (
        number bigint PRIMARY KEY,
        act_id bigint NOT NULL UNIQUE,
        previous bytea NOT NULL,
        hash bytea NOT NULL
      )`);
    // What the linker has still to do; a hint only, the check looks at act and act_link.
    await db.query('CREATE TABLE unlinked_act (act_id bigint PRIMARY KEY)');
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused: the trace only grows', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of ['act', 'act_link'])
      await db.query(`
        CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await db.query(leaveOnlySelectAndInsert);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE unlinked_act, act_link, act');
    await db.query('DROP FUNCTION refuse_change');
  }
}

/** Whoever got rights by default privileges, the service's login first of all, keeps SELECT and INSERT. */
const leaveOnlySelectAndInsert = `
  DO $$
  DECLARE granted record;
  BEGIN
    FOR granted IN
      SELECT DISTINCT c.relname, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee
        FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.oid IN ('act'::regclass, 'act_link'::regclass) AND a.grantee <> c.relowner
    LOOP
      EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON %I FROM %s', granted.relname, granted.grantee);
    END LOOP;
    REVOKE UPDATE, DELETE, TRUNCATE ON act, act_link FROM PUBLIC;
  END $$`;
