import { setTimeout as sleep } from 'node:timers/promises';
import { LagWatch } from './lag-watch.js';
import type { Subscription } from './event-log.js';

/** A subscription as the watch sees it. */
const reading = (lag: () => Promise<number>, signsOfLife = () => 0): Subscription => ({
  lag,
  signsOfLife,
  stop: async () => undefined,
});

/** Whether it is named before the watch has looked a dozen times. */
async function named(subscription: Subscription): Promise<boolean> {
  let [isNamed, looks] = [false, 0];
  const watch = new LagWatch(() => (isNamed = true), 5);
  watch.add('one', { ...subscription, signsOfLife: () => (looks++, subscription.signsOfLife()) });
  while (!isNamed && looks < 24) await sleep(5); // it asks twice a look
  watch.stop();
  return isNamed;
}

describe('a consumer', () => {
  test('for which messages wait, and which gives no sign of life, is named', async () => {
    expect(await named(reading(async () => 3))).toBe(true);
  });

  test.each<[string, Subscription]>([
    ['has nothing to do', reading(async () => 0)],
    [
      'is slow but alive',
      reading(
        async () => 3,
        () => performance.now(),
      ),
    ],
    ['cannot be asked about', reading(() => Promise.reject(new Error('the broker is away')))],
  ])('that %s is left alone', async (_, subscription) => {
    expect(await named(subscription)).toBe(false);
  });

  test('whose broker keeps silent for long, and which goes on then, is left alone', async () => {
    let [signs, isNamed, asked] = [0, false, 0];
    const answer = Promise.withResolvers<number>();
    const watch = new LagWatch(() => (isNamed = true), 5);
    watch.add(
      'one',
      reading(
        () => (asked++, answer.promise),
        () => signs,
      ),
    );
    await sleep(100);
    expect(asked).toBe(1);
    signs++;
    answer.resolve(3);
    await sleep(0);
    watch.stop();
    expect(isNamed).toBe(false);
  });
});
