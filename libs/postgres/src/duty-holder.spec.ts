import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import type { DataSource } from 'typeorm';
import { CreateDuty1760000000001 } from './duty.migration.js';
import { DutyHolder, type DutyPlan } from './duty-holder.js';

class Sweeper extends DutyHolder {
  readonly rounds: string[] = [];

  constructor(db: DataSource) {
    super(db, new Logger('test'));
  }

  protected duties(): DutyPlan[] {
    const round = (name: string) => async () => (this.rounds.push(name), false);
    const broken = () => Promise.reject(new RangeError('of 5201010507859001'));
    return [
      { name: 'floor', every: 20, round: round('floor') },
      { name: 'stairs', every: 20, round: round('stairs') },
      { name: 'roof', every: 20, round: broken },
    ];
  }
}

describe('DutyHolder', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase([CreateDuty1760000000001])));
  afterAll(() => database.drop());

  test('its duties run until the service ends; a fault of one is logged under its name', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const sweeper = new Sweeper(database.db);

    sweeper.onApplicationBootstrap();
    while (new Set(sweeper.rounds).size < 2 || warn.mock.calls.length === 0) await sleep(20);
    await sweeper.beforeApplicationShutdown();

    const done = sweeper.rounds.length;
    await sleep(100);
    expect(sweeper.rounds).toHaveLength(done);
    const [message, meta] = warn.mock.calls[0]!;
    expect(message).toBe('duty interrupted');
    expect(meta).toMatchObject({ duty: 'roof', fault: { name: 'RangeError', message: 'of [digits]' } });
    warn.mockRestore();
  });
});
