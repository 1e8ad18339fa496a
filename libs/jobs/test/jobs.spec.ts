import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscoveryService } from '@nestjs/core';
import { CreateDuty1760000000001 } from '@silon/postgres';
import { prometheus } from '@silon/service-kit';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { createClient } from 'redis';
import type { EntityManager } from 'typeorm';
import { dispatch } from '../src/dispatch.js';
import { JobDispatcher } from '../src/job-dispatcher.js';
import { JobWorkers } from '../src/job-workers.js';
import { takeLease } from '../src/leases.js';
import { endFrozenBackends, replaceExhausted, takeFromTheDead, unserved } from '../src/sweep.js';
import {
  askFor,
  CreateJobs1760000000003,
  JobNeeds1760000002001,
  JobPending1760000002002,
  enqueue,
  fenced,
  finish,
  type JobWorker,
  type LeasedJob,
  LeaseLost,
  Queues,
} from '../src/index.js';

class Recorder implements JobWorker {
  readonly queue = 'record';
  offers: string[] = [];
  readonly leaseSeconds = 1;
  done: string[] = [];
  given: string[] = [];
  before: (job: LeasedJob) => Promise<void> = async () => undefined;
  constructor(private readonly database: TestDatabase) {}

  async run(job: LeasedJob): Promise<void> {
    await this.before(job);
    await fenced(this.database.db, job, (tx) => finish(tx, job));
    this.done.push(job.id);
  }

  async exhausted(job: LeasedJob, _tx: EntityManager): Promise<void> {
    this.given.push(job.id);
  }
}

const job = (id: string, turn = 'pair', lap = 'upload', position = 0) => ({
  id,
  queue: 'record',
  turn,
  lap,
  position,
  payload: {},
  deathsAllowed: 2,
});

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

const needing = (needs: string, ...ids: string[]) => ids.map((id, n) => ({ ...job(id, 'pair', 'upload', n), needs }));

describe('jobs', () => {
  let database: TestDatabase;
  beforeAll(
    async () =>
      void (database = await createTestDatabase([
        CreateDuty1760000000001,
        CreateJobs1760000000003,
        JobNeeds1760000002001,
        JobPending1760000002002,
      ])),
  );
  beforeEach(() => database.db.query('TRUNCATE job, job_lease, job_worker'));
  afterAll(() => database.drop());

  const add = (...jobs: ReturnType<typeof job>[]) => database.db.transaction((tx) => enqueue(tx, jobs));
  const slots = (count: number) =>
    database.db.query(`INSERT INTO job_worker (worker, queue, slots) VALUES ($1, 'record', $2)`, [randomUUID(), count]);
  const states = async () =>
    Object.fromEntries(
      ((await database.db.query('SELECT id, state FROM job')) as { id: string; state: string }[]).map(
        ({ id, state }) => [id, state],
      ),
    );

  async function leased(id: string): Promise<LeasedJob> {
    await add(job(id));
    await slots(1);
    const [sent] = await dispatch(database.db, 'record');
    return (await takeLease(database.db, id, sent!.dispatch, 'w1', 0.2))!;
  }

  test('turns go round over pairs, then over uploads', async () => {
    await add(
      ...Array.from({ length: 20 }, (_, n) => job(`big${n}`, 'a', 'a1', n)),
      ...Array.from({ length: 3 }, (_, n) => job(`other${n}`, 'a', 'a2', n)),
      ...Array.from({ length: 3 }, (_, n) => job(`small${n}`, 'b', 'b1', n)),
    );
    await slots(4);
    expect((await dispatch(database.db, 'record')).map(({ id }) => id).sort()).toEqual(
      ['big0', 'big1', 'big2', 'other0', 'other1', 'small0', 'small1', 'small2'].sort(),
    );
    expect(await dispatch(database.db, 'record')).toEqual([]);
  });

  test('what no living worker offers waits, is named, and takes nobody’s turn', async () => {
    await add(...needing('new', 'n1', 'n2'), ...needing('old', 'o1'), job('any'));
    const offering = (worker: string, offers: string[]) =>
      database.db.query(`INSERT INTO job_worker (worker, queue, slots, offers) VALUES ($1, 'record', 1, $2)`, [
        worker,
        offers,
      ]);
    await offering('old worker', ['old']);
    const sent = await dispatch(database.db, 'record');
    expect(sent.map(({ id, needs }) => [id, needs]).sort()).toEqual([
      ['any', ''],
      ['o1', 'old'],
    ]);
    expect(await unserved(database.db, 'record')).toEqual([{ needs: 'new', jobs: 2 }]);

    await offering('new worker', ['old', 'new']);
    expect((await dispatch(database.db, 'record')).map(({ id }) => id).sort()).toEqual(['n1', 'n2']);
    expect(await unserved(database.db, 'record')).toEqual([]);
  });

  test('a second delivery finds the lease taken', async () => {
    await add(job('twice'));
    await slots(1);
    const [sent] = await dispatch(database.db, 'record');
    const takes = await Promise.all(
      ['w1', 'w2', 'w3'].map((worker) => takeLease(database.db, 'twice', sent!.dispatch, worker, 5)),
    );
    expect(takes.filter(Boolean)).toHaveLength(1);
  });

  test('a worker that slept through its lease writes nothing', async () => {
    const sleeper = await leased('slept');
    await sleep(250);
    expect(await takeFromTheDead(database.db, new Recorder(database))).toEqual(['slept']);
    await expect(fenced(database.db, sleeper, async (tx) => tx.query('SELECT 1'))).rejects.toThrow(LeaseLost);
  });

  test('a worker frozen inside its transaction is ended, and its job goes to another', async () => {
    const frozen = await leased('frozen');
    const recorder = new Recorder(database);
    const transaction = fenced(database.db, frozen, () => sleep(60_000, undefined, { ref: false })).catch(
      (fault: Error) => fault,
    );
    await sleep(500);
    expect(await takeFromTheDead(database.db, recorder)).toEqual([]);
    expect(await endFrozenBackends(database.db, 'record')).toEqual(['frozen']);
    const taken: string[] = [];
    await until('the backend ends', async () => taken.push(...(await takeFromTheDead(database.db, recorder))) > 0);
    expect(taken).toEqual(['frozen']);
    expect(await states()).toEqual({ frozen: 'waiting' });
    void transaction;
  });

  test('what killed too many workers is replaced by the worker’s own answer', async () => {
    await leased('poison');
    await database.db.query('UPDATE job SET deaths = 1');
    const recorder = new Recorder(database);
    await sleep(250);
    await takeFromTheDead(database.db, recorder);
    expect(await replaceExhausted(database.db, recorder)).toEqual({ replaced: ['poison'], failed: [] });
    expect([recorder.given, await states()]).toEqual([['poison'], { poison: 'done' }]);
  });

  test('one that cannot be replaced is named, and keeps no other from it', async () => {
    await add(job('a-broken'), job('b-sound'));
    await database.db.query('UPDATE job SET deaths = 2');
    const recorder = new Recorder(database);
    const answer = recorder.exhausted.bind(recorder);
    const fault = new Error('its blob is gone');
    recorder.exhausted = async (one, tx) => (one.id === 'a-broken' ? Promise.reject(fault) : answer(one, tx));

    const outcome = await replaceExhausted(database.db, recorder);

    expect(outcome).toEqual({ replaced: ['b-sound'], failed: [{ job: 'a-broken', fault }] });
    expect(await states()).toEqual({ 'a-broken': 'waiting', 'b-sound': 'done' });
  });

  test('asked for while it runs, a job runs once more; asked for while it waits, once', async () => {
    const ask = () => database.db.transaction((tx) => askFor(tx, job('again')));
    await ask();
    await ask();
    await slots(1);
    const [sent] = await dispatch(database.db, 'record');
    const run = (await takeLease(database.db, 'again', sent!.dispatch, 'w1', 5))!;
    await ask();
    await fenced(database.db, run, async (tx) => {
      await ask(); // whoever asks does not wait for the effect under way
      await finish(tx, run);
    });
    expect(await states()).toEqual({ again: 'waiting' });

    const [second] = await dispatch(database.db, 'record');
    const rerun = (await takeLease(database.db, 'again', second!.dispatch, 'w1', 5))!;
    await fenced(database.db, rerun, (tx) => finish(tx, rerun));
    expect(await states()).toEqual({ again: 'done' });
  });

  describe('over Redis', () => {
    const [recorders, stops]: [Recorder[], (() => Promise<void>)[]] = [[], []];
    const prefix = `t${randomUUID().slice(0, 8)}`;
    const queues = () => new Queues({ REDIS_URL: process.env.REDIS_URL!, REDIS_PREFIX: prefix }, () => undefined);

    async function startProcess(slotCount: number, offers: string[] = []): Promise<Recorder> {
      const recorder = new Recorder(database);
      recorder.offers = offers;
      const discovery = { getProviders: () => [{ instance: recorder }] } as unknown as DiscoveryService;
      const carrier = queues();
      const workers = new JobWorkers(database.db, carrier, discovery, slotCount);
      const dispatcher = new JobDispatcher(database.db, carrier, workers);
      await workers.onApplicationBootstrap();
      dispatcher.onApplicationBootstrap();
      stops.push(async () => {
        await Promise.all([workers.beforeApplicationShutdown(), dispatcher.beforeApplicationShutdown()]);
        await dispatcher.onApplicationShutdown();
      });
      recorders.push(recorder);
      return recorder;
    }
    afterEach(async () => {
      for (const stop of stops.splice(0)) await stop();
      recorders.splice(0);
    });
    async function inRedis<Answer>(ask: (client: ReturnType<typeof createClient>) => Promise<Answer>): Promise<Answer> {
      const client = createClient({ url: process.env.REDIS_URL! });
      await client.connect();
      return ask(client as ReturnType<typeof createClient>).finally(() => client.destroy());
    }
    const allDone = async (count: number) => {
      const done = () => recorders.flatMap((recorder) => recorder.done);
      await until(`${count} done`, () => done().length >= count);
      return done();
    };

    test('every job is done once by two processes', async () => {
      await add(...Array.from({ length: 40 }, (_, n) => job(`n${n}`, 'p', 'u', n)));
      await startProcess(2);
      await startProcess(2);
      const done = await allDone(40);
      expect(new Set(done).size).toBe(40);
      expect(new Set(Object.values(await states()))).toEqual(new Set(['done']));
    });

    test('a job that needs something goes to whoever offers it, and waits for him unharmed', async () => {
      const alarm = 'jobs_waiting_for_an_offer{queue="record",needs="new"}';
      const old = await startProcess(2, ['old']);
      await add(...needing('new', ...Array.from({ length: 12 }, (_, n) => `x${n}`)), job('any'));
      await allDone(1);
      await until('the alarm', async () => (await prometheus.metrics()).includes(`${alarm} 12`));
      const [{ waiting, deaths }]: [{ waiting: number; deaths: number }] = await database.db.query(
        `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, sum(deaths)::int AS deaths FROM job`,
      );
      expect([old.done, waiting, deaths]).toEqual([['any'], 12, 0]);

      const fresh = await startProcess(2, ['old', 'new']);
      await allDone(13);
      expect(old.done).toEqual(['any']);
      expect(fresh.done).toHaveLength(12);
    });

    test('Redis emptied in the middle loses nothing', async () => {
      const emptied = Promise.withResolvers<void>();
      const slow = await startProcess(2);
      slow.before = async () => (slow.done.length < 4 ? undefined : emptied.promise);
      await add(...Array.from({ length: 30 }, (_, n) => job(`f${n}`, 'p', 'u', n)));
      await allDone(4);
      expect(await inRedis(async (client) => client.del(await client.keys(`${prefix}:*`)))).toBeGreaterThan(0);
      emptied.resolve();
      expect(new Set(await allDone(30)).size).toBe(30);
    });

    test('a message that Redis knows but holds in no list is lost', async () => {
      const carrier = queues();
      const sent = { id: 'stray', dispatch: 1, needs: '', alone: false };
      await carrier.send('stray', [sent]);
      expect(await carrier.lost('stray', [sent])).toEqual([]);
      expect(await inRedis((client) => client.del(`${prefix}:stray:wait`))).toBe(1);
      expect(await carrier.lost('stray', [sent])).toEqual([sent]);
      await carrier.close();
    });

    test('a job that fails is tried again, and after its deaths replaced', async () => {
      const recorder = await startProcess(1);
      recorder.before = async ({ id }) => {
        if (id === 'bad') throw new Error('always');
      };
      await add(job('bad'), job('good', 'p', 'u', 1));
      await allDone(1);
      await until('a replacement', () => recorder.given.length > 0);
      expect([recorder.done, recorder.given]).toEqual([['good'], ['bad']]);
    });
  });
});
