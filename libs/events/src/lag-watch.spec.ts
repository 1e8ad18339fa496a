import { setTimeout as sleep } from 'node:timers/promises';
import { LagWatch } from './lag-watch.js';
import type { Subscription } from './event-log.js';

/** A subscription as the watch sees it. */
const reading = (lag: () => Promise<number>, signsOfLife = () => 0): Subscription => ({
  lag,
  signsOfLife,
  stop: async () => undefined,
});

/** Who is named while the watch looks a dozen times. */
async function named(subscription: Subscription): Promise<boolean> {
  let isNamed = false;
  const watch = new LagWatch(() => (isNamed = true), 5);
  watch.add('one', subscription);
  await sleep(100);
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
});
