import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { republish } from '@silon/events';
import { verifyTrace } from '@silon/trace';
import { createClient } from 'redis';
import { services } from '../../deploy/local/system-environment.ts';
import { at, type Row } from '../synthetic/person.ts';
import { add, noTruth } from '../synthetic/truth.ts';
import { sendWorkbook } from '../users/send-workbook.ts';
import { DEADLY_NAME, POISON_NAME } from './faulty-judging.ts';
import { FaultySystem, type FaultyPair, until } from './faulty-system.ts';
import { startFaultStack } from './fault-stack.ts';

/** A frozen process goes on; one that was ended meanwhile does not. */
function wake(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It is gone, and its supervisor has started another.
  }
}

/** Flat code of the kab/kota for which a row counts. */
const subregionOf = (row: Row): string => String(row[at.villageCode]).replaceAll('.', '').slice(0, 4);

describe('with every event and every job delivered twice', () => {
  let it: FaultySystem;
  let starting: Promise<FaultySystem> | undefined;
  let end: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { stack, directory, stop } = await startFaultStack();
    end = stop;
    starting = FaultySystem.start(stack, directory);
    it = await starting;
  }, 300_000);
  afterAll(async () => {
    await starting?.then(
      (system) => system.stop(),
      () => undefined,
    );
    await end?.();
  });
  afterEach(() => {
    for (const point of ['worker.freeze', 'worker.freeze-in-copy', 'validation.publish.freeze'])
      for (const pid of it.faults.victims(point)) wake(pid);
    it.faults.clear();
  });

  const send = async (pair: FaultyPair, rows: Row[]) =>
    sendWorkbook(pair.operator, { pairId: pair.id, file: await it.write(rows), fileName: 'dukungan.xlsx' });

  /** Pairs that sent the same 5,000 rows, each under another fault. */
  const alike: string[] = [];

  /**
   * Sends 5,000 rows to slow workers, lets the fault happen when a part of them is judged, and waits for the exact tally. Gives what
   * waits for it again.
   */
  async function inTheMiddle(fault: (uploadId: string) => Promise<void>): Promise<() => Promise<void>> {
    const pair = await it.pair();
    alike.push(pair.id);
    const { rows, truth } = it.rows();
    it.faults.set('worker.slow', true);
    const upload = await send(pair, rows);
    await it.untilMiddle(upload);
    await fault(upload);
    it.faults.set('worker.slow', false);
    const settles = () => it.settles(pair, truth);
    await settles();
    return settles;
  }

  test('5,000 rows end in the exact tally', async () => {
    const pair = await it.pair();
    alike.push(pair.id);
    const { rows, truth } = it.rows();
    await send(pair, rows);
    await it.settles(pair, truth);
  });

  test('the two last chunks of an upload, and two pairs that share 500 people, end at one barrier', async () => {
    const pairs = [await it.pair(), await it.pair()];
    const supporters = [1, 2].map((population) => it.rows({ population, shared: 500 }));
    it.faults.set('worker.hold-last', true);
    await Promise.all(pairs.map((pair, index) => send(pair, supporters[index]!.rows)));
    const db = await it.database('validation');
    await until(async () => {
      const [{ held }]: [{ held: number }] = await db.query(
        `SELECT count(*)::int AS held FROM upload u WHERE pair_id = ANY($1) AND state = 'judging' AND chunks_left = 2`,
        [pairs.map(({ id }) => id)],
      );
      return held === 2;
    });
    it.faults.set('worker.hold-last', false);
    await Promise.all(pairs.map((pair, index) => it.settles(pair, supporters[index]!.truth)));
    const shared = await it.commission.get<{ pairs: { supporters: number }[] }>(
      `validation/elections/${it.electionId}/duplicates`,
    );
    expect(shared.pairs.map((both) => both.supporters)).toContain(500);
  });

  test('killed between commit and relay, and between the broker’s answer and the mark', async () => {
    const points = [
      'ingestion.publish.before',
      'ingestion.publish.after',
      'validation.publish.before',
      'validation.publish.after',
    ];
    const pair = await it.pair();
    const { rows, truth } = it.rows();
    for (const point of points) it.faults.arm(point);
    await send(pair, rows);
    await it.settles(pair, truth);
    for (const point of points) await until(() => it.faults.victims(point).length === 1);
  });

  test('Redis emptied in the middle of an upload', async () => {
    await inTheMiddle(async () => {
      const redis = createClient({ url: it.stack.redisUrl });
      await redis.connect();
      await redis.flushAll();
      redis.destroy();
    });
  });

  test('Kafka lost with all it held, and everything said again', async () => {
    await inTheMiddle(async () => {
      await it.stack.kafka!.wipe();
      for (const service of services) await republish(await it.database(service));
    });
  });

  test('a worker killed in the middle', async () => {
    await inTheMiddle(async () => it.system.supervisor.kill('worker-1', 'SIGKILL'));
  });

  test('an instance of every service told to end in the middle', async () => {
    await inTheMiddle(async () => {
      for (const name of it.system.processes) if (name.endsWith('-1')) it.system.supervisor.kill(name, 'SIGTERM');
    });
  });

  test('a worker frozen before its transaction and another in the middle of its COPY wake after their lease', async () => {
    const settles = await inTheMiddle(async () => {
      it.faults.arm('worker.freeze');
      it.faults.arm('worker.freeze-in-copy');
      await until(
        () => it.faults.victims('worker.freeze').length + it.faults.victims('worker.freeze-in-copy').length === 2,
      );
      it.faults.set('worker.slow', false);
      const db = await it.database('validation');
      await until(
        async () =>
          ((await db.query(`SELECT 1 FROM job WHERE state IN ('waiting', 'queued', 'running')`)) as unknown[])
            .length === 0,
      );
    });
    const sleepers = ['worker.freeze', 'worker.freeze-in-copy'].flatMap((point) => it.faults.victims(point));
    expect(new Set(sleepers).size).toBe(2);
    sleepers.forEach(wake);
    await sleep(1_500); // what they had in hand they go on with, and may not write
    await settles();
  });

  test('the relay frozen while it holds its lock', async () => {
    const pair = await it.pair();
    const { rows, truth } = it.rows();
    it.faults.arm('validation.publish.freeze');
    await send(pair, rows);
    await until(() => it.faults.victims('validation.publish.freeze').length === 1);
    await it.settles(pair, truth);
    for (const pid of it.faults.victims('validation.publish.freeze')) wake(pid);
    await sleep(1_500); // he thinks he holds the lock, and sends what was sent long ago
    await it.settles(pair, truth);
  });

  test('Kafka stopped for 20 seconds in the middle', async () => {
    await inTheMiddle(async () => {
      await it.stack.kafka!.stop();
      await sleep(20_000);
      await it.stack.kafka!.start();
    });
  });

  test('60 small files of one pair', async () => {
    const pair = await it.pair();
    const { rows, truth } = it.rows({ faults: { R120: 60, R150: 40 } });
    const parts = Array.from({ length: 60 }, (_, part) => rows.filter((_row, index) => index % 60 === part));
    for (let start = 0; start < parts.length; start += 12)
      await Promise.all(parts.slice(start, start + 12).map((part) => send(pair, part)));
    await it.settles(pair, truth);
  });

  test('a row that kills whoever judges it is set aside and named while others go on', async () => {
    const [poisoned, healthy] = [await it.pair(), await it.pair()];
    const deadly = it.rows({ rows: 5_008, faults: {} });
    const [poison, killer] = [deadly.rows[7]!, deadly.rows.at(-1)!];
    poison[at.name] = POISON_NAME;
    killer[at.name] = DEADLY_NAME; // in a chunk of eight rows, which three halvings bring down to him
    for (const row of [poison, killer]) add(deadly.truth.counted, subregionOf(row), -1);
    const sound = it.rows();
    const upload = await send(poisoned, deadly.rows);
    await send(healthy, sound.rows);
    await it.settles(healthy, sound.truth);

    await it.settles(poisoned, deadly.truth, { quarantined: 2 }, 170_000);
    const page = await poisoned.operator.get<{ rows: { row: number; findings: { code: string }[] }[] }>(
      `validation/uploads/${upload}/findings?code=S900`,
    );
    expect(page.rows.map(({ row, findings }) => [row, findings.map(({ code }) => code)])).toEqual([
      [9, ['S900']],
      [5_009, ['S900']],
    ]);
  });

  test('an upload begun at one instance of ingestion and ended at the other', async () => {
    const pair = await it.pair();
    const { rows, truth } = it.rows();
    const whole = readFileSync(await it.write(rows));
    const [first, second] = it.system.urls.ingestion as [string, string];
    const size = whole.length;
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const tus = async (method: string, url: string, headers: Record<string, string>, body?: Uint8Array) =>
      fetch(url, {
        method,
        headers: { 'Tus-Resumable': '1.0.0', Authorization: (await pair.operator.authorization())!, ...headers },
        body: body ?? null,
        duplex: 'half',
      } as RequestInit);
    const metadata = `pair ${base64(pair.id)},filename ${base64('dukungan.xlsx')}`;
    const made = await tus('POST', `${first}/api/ingestion/files`, {
      'Upload-Length': String(size),
      'Upload-Metadata': metadata,
    });
    const id = made.headers.get('location')!.split('/').at(-1)!;
    const part = async (url: string, from: number, to: number) => {
      const bytes = whole.subarray(from, to);
      const answer = await tus(
        'PATCH',
        `${url}/api/ingestion/files/${id}`,
        { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
        bytes,
      );
      expect(answer.status).toBeLessThan(300);
    };
    await part(first, 0, size >> 1);
    const head = await tus('HEAD', `${second}/api/ingestion/files/${id}`, {});
    expect(head.headers.get('upload-offset')).toBe(String(size >> 1));
    await part(second, size >> 1, size);
    await it.settles(pair, truth);
  });

  test('the first of two overlapping uploads withdrawn: shared supporters stay counted', async () => {
    const pair = await it.pair();
    const { rows } = it.rows({ rows: 3_750, faults: {} });
    const upload = await send(pair, rows.slice(0, 2_500));
    await send(pair, rows.slice(1_250));
    type Ledger = { version: number; total: { received: number; counted: number } };
    const ledger = () => pair.operator.get<Ledger>(`validation/pairs/${pair.id}/ledger`);
    await until(async () => (await ledger().catch(() => undefined))?.total.received === 5_000);
    const { version, total } = await ledger();
    expect(total).toMatchObject({ counted: 3_750, notNew: 1_250 });

    await pair.operator.post(`validation/uploads/${upload}/withdraw`, {
      ledgerVersion: version,
      reason: 'Berkas pertama salah, diganti',
    });
    const counted: Record<string, number> = {};
    for (const row of rows.slice(1_250)) add(counted, subregionOf(row));
    await it.settles(pair, { ...noTruth(), received: 5_000, counted }, { withdrawn: 2_500 });
  });

  test('the same rows ended in the same verdicts, whatever happened to them on the way', async () => {
    expect(alike.length).toBeGreaterThan(4);
    expect(await it.digests(alike)).toHaveLength(1);
  });

  test('nothing is parked, nothing unsaid, and the trace holds', async () => {
    for (const service of services) {
      const db = await it.database(service);
      await until(async () => ((await db.query('SELECT 1 FROM parked_event LIMIT 1')) as unknown[]).length === 0);
      await until(
        async () =>
          ((await db.query('SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 1')) as unknown[]).length === 0,
      );
      if (service === 'reporting') continue;
      await until(async () => (await verifyTrace(db)).faults.length === 0, 20_000);
    }
  });
});
