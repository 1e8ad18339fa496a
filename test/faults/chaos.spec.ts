import { setTimeout as sleep } from 'node:timers/promises';
import { sendWorkbook } from '../users/send-workbook.ts';
import { startFaultStack } from './fault-stack.ts';
import { FaultySystem } from './faulty-system.ts';
import { mishaps, scheduleOf } from './schedules.ts';

/** `npm run chaos`: random mishaps while three pairs upload at once; each round ends with three exact tallies. */
const seed = Number(process.env.CHAOS_SEED ?? 1);
const rounds = Number(process.env.CHAOS_ROUNDS ?? 5);

describe(`chaos, seed ${seed}`, () => {
  let it: FaultySystem;
  let starting: Promise<FaultySystem> | undefined;
  let end: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const { stack, directory, stop } = await startFaultStack();
    end = stop;
    starting = FaultySystem.start(stack, directory);
    it = await starting;
  }, 240_000);
  afterAll(async () => {
    await starting?.then(
      (system) => system.stop(),
      () => undefined,
    );
    await end?.();
  });

  /** Pairs that sent the same rows in different rounds, by population. */
  const alike: string[][] = [[], [], []];
  const schedules = Array.from({ length: rounds }, (_, round) => ({ round, schedule: scheduleOf(seed, round) }));
  test.each(
    schedules.map(
      ({ round, schedule }) =>
        [schedule.map(({ name, after }) => `${after} ms: ${name}`).join(', '), round, schedule] as const,
    ),
  )(
    '%s',
    async (_title, _round, schedule) => {
      const pairs = [await it.pair(), await it.pair(), await it.pair()];
      const supporters = [1, 2, 3].map((population) => it.rows({ population, shared: 100 }));
      it.faults.set('worker.slow', true);
      const sent = pairs.map(async (pair, index) => {
        const file = await it.write(supporters[index]!.rows);
        return sendWorkbook(pair.operator, { pairId: pair.id, file, fileName: 'dukungan.xlsx' });
      });
      for (const { name, after } of schedule) {
        await sleep(after);
        await mishaps[name]!(it);
      }
      await Promise.all(sent);
      it.faults.set('worker.slow', false);
      await Promise.all(pairs.map((pair, index) => it.settles(pair, supporters[index]!.truth, {}, 150_000)));
      for (const [index, pair] of pairs.entries()) {
        alike[index]!.push(pair.id);
        expect(await it.digests(alike[index]!)).toHaveLength(1);
      }
    },
    240_000,
  );
});
