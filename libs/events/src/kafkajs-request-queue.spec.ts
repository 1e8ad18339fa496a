import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { quietRequestQueues } from './kafkajs-request-queue.js';

interface Queue {
  pending: unknown[];
  throttleCheckTimeoutId: unknown;
  maybeThrottle(milliseconds: number): void;
  push(request: object): void;
  fulfillRequest(answer: object): void;
  destroy(): void;
}

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (
  options: object,
) => Queue;

describe('the queue of one connection to the broker', () => {
  const sent: number[] = [];
  const request = (correlationId: number) => ({
    entry: { correlationId, resolve: () => undefined, reject: () => undefined },
    expectResponse: true,
    sendRequest: () => sent.push(correlationId),
  });
  const logger = { debug: () => undefined, warn: () => undefined };
  let queue: Queue;

  beforeAll(() => quietRequestQueues());
  beforeEach(() => {
    sent.length = 0;
    queue = new RequestQueue({
      maxInFlightRequests: 1,
      requestTimeout: 1_000,
      clientId: 'a',
      broker: 'b',
      logger,
    });
  });

  afterEach(() => queue.destroy());

  test('sets no timer while nothing waits', () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    queue.push(request(1));
    queue.fulfillRequest({ correlationId: 1, size: 0, payload: null });
    expect(sent).toEqual([1]);
    expect(timers).not.toHaveBeenCalled();
    timers.mockRestore();
  });

  test('sends what waited as soon as an answer makes room', () => {
    queue.push(request(1));
    queue.push(request(2));
    expect(sent).toEqual([1]);
    queue.fulfillRequest({ correlationId: 1, size: 0, payload: null });
    expect(sent).toEqual([1, 2]);
  });

  test('sends what waited when the broker stops throttling, and rests then', async () => {
    queue.maybeThrottle(30);
    queue.push(request(1));
    expect(sent).toEqual([]);
    for (let tries = 0; sent.length === 0 && tries < 100; tries++) await sleep(10);
    expect(sent).toEqual([1]);
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });
});
