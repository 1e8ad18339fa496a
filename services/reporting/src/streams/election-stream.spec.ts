import { setTimeout as sleep } from 'node:timers/promises';
import { ElectionStream } from './election-stream.js';
import type { Subscriber } from './subscriber.js';

test('changes that come together arrive together, and do not wait for an interval', async () => {
  let version = 1;
  const stream = new ElectionStream(async () => ({ version, bytes: Buffer.from(`${version}`) }), 600_000);
  await stream.current();
  const sent = new Promise<string>((resolve) => {
    const reader = { full: false, send: (bytes: Buffer) => resolve(bytes.toString()) };
    stream.add(reader as unknown as Subscriber, 1, 0);
  });
  for (version of [2, 3]) {
    stream.announce(version);
    await sleep(5);
  }
  expect(await sent).toBe('3');
  stream.close();
});
