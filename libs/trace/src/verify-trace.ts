import type { DataSource } from 'typeorm';
import { type ActText, actColumns, linkHash, origin } from './chain.js';

export interface TraceFault {
  /**
   * broken-link: the link does not follow from the one before it. changed-act: the act is not what was linked.
   * missing-act: a link whose act is gone. unlinked-act: an act without a link for over 10 s.
   */
  readonly kind: 'broken-link' | 'changed-act' | 'missing-act' | 'unlinked-act';
  readonly actId: string;
  /** The link's number; an unlinked act has none. */
  readonly number?: string;
}

export interface TraceReport {
  readonly links: number;
  readonly faults: readonly TraceFault[];
}

type Row = ActText & { number: string; act_id: string; previous: Buffer; hash: Buffer };

const BATCH = 1000;

/**
 * Walks the whole chain and names what does not hold. That the end was cut off, links and acts together, only somebody
 * who noted an earlier number or hash can see.
 */
export async function verifyTrace(db: DataSource): Promise<TraceReport> {
  const faults: TraceFault[] = [];
  let number = 0n;
  let previous = origin;
  for (;;) {
    const rows = await linksAfter(db, number);
    for (const row of rows) {
      faults.push(...faultsOf(row, number, previous));
      number = BigInt(row.number);
      previous = row.hash;
    }
    if (rows.length < BATCH) break;
  }
  faults.push(...(await unlinkedActs(db)));
  return { links: Number(number), faults };
}

function faultsOf(row: Row, before: bigint, previous: Buffer): TraceFault[] {
  const { number, act_id: actId, previous: named, hash, ...act } = row;
  const fault = (kind: TraceFault['kind']) => ({ kind, actId, number });
  const follows = BigInt(number) === before + 1n && named.equals(previous);
  const holds = act.id !== null && linkHash(BigInt(number), named, act).equals(hash);
  return [
    ...(follows ? [] : [fault('broken-link')]),
    ...(holds ? [] : [fault(act.id === null ? 'missing-act' : 'changed-act')]),
  ];
}

const linksAfter = (db: DataSource, number: bigint): Promise<Row[]> =>
  db.query(
    `SELECT link.number, link.act_id, link.previous, link.hash, ${actColumns}
       FROM act_link link LEFT JOIN act ON act.id = link.act_id
      WHERE link.number > $1 ORDER BY link.number LIMIT ${BATCH}`,
    [number],
  );

async function unlinkedActs(db: DataSource): Promise<TraceFault[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM act WHERE at < clock_timestamp() - interval '10 seconds'
        AND NOT EXISTS (SELECT FROM act_link WHERE act_id = act.id) ORDER BY id`,
  );
  return rows.map(({ id }) => ({ kind: 'unlinked-act', actId: id }));
}
