import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Response } from 'express';
import { Subscriber } from './subscriber.js';

const megabytes = Buffer.alloc(16_000_000, 'x'); // more than the kernel keeps for one connection
let server: Server;
let reader: Socket;

afterEach(() => {
  reader.destroy();
  server.close();
});

/** A subscriber whose reader takes nothing, and what goes wrong with its response. */
async function stuck(): Promise<{ subscriber: Subscriber; faults: unknown[] }> {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  reader = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  reader.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, Response];
  const faults: unknown[] = [];
  response.on('error', (fault) => faults.push(fault));
  return { subscriber: new Subscriber(response, 0, () => undefined), faults };
}

test('who was bidden farewell and does not read it is written to no more, and counts as stuck', async () => {
  const { subscriber, faults } = await stuck();
  subscriber.send(megabytes, 1_000);
  for (const now of [2_000, 17_000]) subscriber.end(Buffer.from('retry: 500\n\n'), now);
  subscriber.send(Buffer.from(': version 1\n\n'), 32_000);
  await new Promise(setImmediate);
  expect(faults).toEqual([]);
  expect(subscriber.stuckFor(62_000)).toBe(61_000);
});

test('one with room left is stuck from its farewell on', async () => {
  const { subscriber, faults } = await stuck();
  subscriber.end(Buffer.from('retry: 500\n\n'), 2_000);
  subscriber.send(Buffer.from(': version 1\n\n'), 3_000);
  await new Promise(setImmediate);
  expect(faults).toEqual([]);
  expect(subscriber.stuckFor(62_000)).toBe(60_000);
});
