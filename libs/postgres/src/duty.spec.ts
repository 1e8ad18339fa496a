import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { Client } from 'pg';
import { Duty } from './duty.js';
import { CreateDuty1760000000001 } from './duty.migration.js';

async function until(holds: () => boolean, milliseconds = 5_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !holds(); await sleep(20))
    if (Date.now() > end) throw new Error('did not come true');
}

describe('Duty', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase([CreateDuty1760000000001])));
  afterAll(() => database.drop());

  const duty = (
    name: string,
    round: () => void,
    { channel, staleAfter = 400 }: { channel?: string; staleAfter?: number } = {},
  ) => new Duty({ name, url: database.url, every: 30, staleAfter, channel, round: async () => (round(), false) });

  test('one of two does it, the other takes over when the first stops', async () => {
    const rounds = [0, 0];
    const [first, second] = rounds.map((_, index) => duty('turns', () => rounds[index]!++, { staleAfter: 10_000 }));
    first!.start();
    await until(() => rounds[0]! > 2);
    second!.start();
    await sleep(300);
    expect(rounds[1]).toBe(0);

    await first!.stop();
    await until(() => rounds[1]! > 2);
    await second!.stop();
  });

  test('a holder that no longer beats is ended, though its connection lives', async () => {
    const frozen = new Client({ connectionString: database.url });
    frozen.on('error', () => undefined);
    await frozen.connect();
    await frozen.query(`SELECT pg_advisory_lock(5170, hashtext('duty:frozen'))`);
    await frozen.query(`INSERT INTO duty (name, backend_pid) VALUES ('frozen', pg_backend_pid())`);
    let rounds = 0;
    const heir = duty('frozen', () => rounds++);

    heir.start();
    await until(() => rounds > 0);

    await expect(frozen.query('SELECT 1')).rejects.toThrow();
    await heir.stop();
  });

  test('one whose duty was taken from him looks again in time, not without pause', async () => {
    const name = 'taken';
    let rounds = 0;
    const former = new Duty({ name, url: database.url, every: 30, round: async () => (rounds++, false) });
    former.start();
    await until(() => rounds > 0);
    const heir = new Client({ connectionString: database.url });
    await heir.connect();
    const taken = heir.query(`SELECT pg_advisory_lock(5170, hashtext('duty:${name}'))`);
    await database.db.query(`SELECT pg_terminate_backend(backend_pid) FROM duty WHERE name = $1`, [name]);
    await taken;
    await until(() => !former.held);

    const looks = jest.spyOn(Client.prototype, 'connect');
    await sleep(500);
    expect(looks.mock.calls.length).toBeLessThan(4);
    looks.mockRestore();
    await former.stop();
    await heir.end();
  });

  test('a notification wakes it before its time', async () => {
    let rounds = 0;
    const sleeper = new Duty({
      name: 'sleeper',
      url: database.url,
      every: 60_000,
      channel: 'wake',
      round: async () => (rounds++, false),
    });
    sleeper.start();
    await until(() => rounds === 1);
    await sleep(50);
    await database.db.query(`SELECT pg_notify('wake', '')`);
    await until(() => rounds === 2);
    await sleeper.stop();
  });

  test('a fault of the work is reported and does not end it', async () => {
    const faults: unknown[] = [];
    let rounds = 0;
    const shaky = new Duty({
      name: 'shaky',
      url: database.url,
      every: 20,
      onFault: (fault) => faults.push(fault),
      round: async () => {
        if (rounds++ === 0) throw new Error('once');
        return false;
      },
    });
    shaky.start();
    await until(() => rounds > 2);
    await shaky.stop();
    expect(faults).toHaveLength(1);
  });
});
