import { setTimeout as delay } from 'node:timers/promises';
import { Gate } from './gate.js';

test('never more than its places at a time, and all who wait get their turn', async () => {
  const gate = new Gate(4, 100);
  let inside = 0;
  let most = 0;
  const visits = Array.from({ length: 30 }, (_, visitor) =>
    gate.pass(async () => {
      most = Math.max(most, ++inside);
      await delay(2);
      inside--;
      return visitor;
    }),
  );

  expect(await Promise.all(visits)).toEqual(Array.from({ length: 30 }, (_, visitor) => visitor));
  expect(most).toBe(4);
});

test('a full queue is refused at once with the time to come again', async () => {
  const gate = new Gate(1, 1);
  const slow = [gate.pass(() => delay(20)), gate.pass(() => delay(1))];

  await expect(gate.pass(() => delay(1))).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });

  await Promise.all(slow);
  await expect(gate.pass(async () => 'in')).resolves.toBe('in');
});

test('a visitor who fails leaves his place', async () => {
  const gate = new Gate(1, 0);
  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  await expect(gate.pass(async () => 'in')).resolves.toBe('in');
});
