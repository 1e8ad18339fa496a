import type { DataSource } from 'typeorm';
import { type ActText, actColumns, linkHash, origin } from './chain.js';

const BATCH = 500;

/** Chains acts that have no link yet, in order of their ids; true if more may wait. Two at once: one of them throws. */
export async function linkActs(db: DataSource): Promise<boolean> {
  const acts: (ActText & { id: string })[] = await db.query(
    `SELECT ${actColumns} FROM unlinked_act JOIN act ON act.id = unlinked_act.act_id ORDER BY act.id LIMIT ${BATCH}`,
  );
  if (acts.length === 0) return false; // as most times it is asked
  return db.transaction(async (tx) => {
    const [last]: { number: string; hash: Buffer }[] = await tx.query(
      'SELECT number, hash FROM act_link ORDER BY number DESC LIMIT 1',
    );
    let number = BigInt(last?.number ?? 0);
    let previous = last?.hash ?? origin;
    const links = acts.map((act) => {
      const link = { number: ++number, act: act.id, previous, hash: linkHash(number, previous, act) };
      previous = link.hash;
      return link;
    });
    const columns = [links.map((link) => link.number), acts.map(({ id }) => id)];
    await tx.query(
      `INSERT INTO act_link (number, act_id, previous, hash)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
      [...columns, links.map((link) => link.previous), links.map((link) => link.hash)],
    );
    await tx.query('DELETE FROM unlinked_act WHERE act_id = ANY($1::bigint[])', [acts.map(({ id }) => id)]);
    return acts.length === BATCH;
  });
}
