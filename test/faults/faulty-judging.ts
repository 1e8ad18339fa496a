import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FaultPoints } from './fault-points.ts';

interface Means {
  die(): void;
  freeze(): void;
  sleep(milliseconds: number): Promise<unknown>;
}

/** Who carries one of these names kills the worker that judges him, or makes our own code throw. */
export const DEADLY_NAME = 'Racun Mematikan';
export const POISON_NAME = 'Racun Biasa';

/** With 5,000 rows in chunks of 100, the last two. */
const LAST_CHUNKS = 48;

const judging = new URL('../../services/validation/dist/judge-chunk/', import.meta.url);

/** Faults inside the judging of a chunk: slow, dead or frozen before the transaction or in the middle of its COPY. */
export async function spoilJudging(faults: FaultPoints, { die, freeze, sleep }: Means): Promise<void> {
  const { JudgeChunkWorker } = await import(new URL('judge-chunk.worker.js', judging).href);
  const { RowJudge } = await import(new URL('row-judge.js', judging).href);

  const { judge } = RowJudge.prototype;
  RowJudge.prototype.judge = function (row: { texts: string[] }, rules: unknown) {
    const name = row.texts[4];
    if (name === DEADLY_NAME) die();
    if (name === POISON_NAME) throw new Error('poison');
    return judge.call(this, row, rules);
  };

  const { run, write } = JudgeChunkWorker.prototype;
  let freezesSoon = false;
  JudgeChunkWorker.prototype.run = async function (job: { payload: { chunk: number } }) {
    if (faults.isSet('worker.slow')) await sleep(120);
    while (job.payload.chunk >= LAST_CHUNKS && faults.isSet('worker.hold-last')) await sleep(10);
    if (faults.take('worker.die')) die();
    if (!freezesSoon && faults.take('worker.freeze')) freeze();
    return run.call(this, job);
  };
  JudgeChunkWorker.prototype.write = async function (
    tx: Transaction,
    encoded: { rows: Uint8Array; findings: Uint8Array },
  ) {
    if (!faults.take('worker.freeze-in-copy')) return write.call(this, tx, encoded);
    freezesSoon = true; // another worker's, not this one's, is the other freezing
    await freezeInCopy(tx, encoded.rows, freeze, sleep).finally(() => (freezesSoon = false));
    return write.call(this, tx, { ...encoded, rows: noRows });
  };
}

interface Transaction {
  queryRunner: { connect(): Promise<{ query(stream: unknown): NodeJS.WritableStream }> };
}

/** The head and the end of a binary COPY with nothing between. */
const noRows = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8), Buffer.from([0xff, 0xff])]);

/**
 * Half of the rows are on the wire, the end is not: the backend waits inside COPY FROM STDIN, holding the job's row. Awake again,
 * it sends the rest.
 */
async function freezeInCopy(
  tx: Transaction,
  rows: Uint8Array,
  freeze: () => void,
  sleep: Means['sleep'],
): Promise<void> {
  const { from } = await import('pg-copy-streams');
  const client = await tx.queryRunner.connect();
  const copy = client.query(from('COPY judged_row FROM STDIN (FORMAT binary)'));
  copy.write(rows.subarray(0, rows.length >> 1));
  await sleep(200);
  freeze();
  await pipeline(Readable.from([rows.subarray(rows.length >> 1)]), copy);
}
