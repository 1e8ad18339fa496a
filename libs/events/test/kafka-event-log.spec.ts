import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { KafkaEventLog, type LogRecord } from '../src/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = ({ value }: LogRecord) => new TextDecoder().decode(value);

/** What every EventLog must do; Kafka is the one we have. */
describe('the event log over Kafka', () => {
  const settings = {
    KAFKA_BROKERS: (process.env.KAFKA_BROKERS ?? '').split(','),
    KAFKA_PREFIX: `t${randomUUID().slice(0, 8)}.`,
    KAFKA_PARTITIONS: 12,
    KAFKA_REPLICATION: 1,
    KAFKA_SESSION_MS: 10_000,
  };
  const logs: KafkaEventLog[] = [];
  const open = () => {
    const log = new KafkaEventLog(settings, 'conformance');
    logs.push(log);
    return log;
  };
  afterAll(() => Promise.all(logs.map((log) => log.close())));

  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 20_000; !(await holds()); await sleep(30))
      if (Date.now() > end) throw new Error('did not come true');
  }
  const crash = (fault: Error) => {
    throw fault;
  };

  test('a subscriber may come before the topic, and gets each key’s records in order', async () => {
    const [writer, reader] = [open(), open()];
    const got: LogRecord[] = [];
    const subscription = reader.subscribe({
      group: 'order',
      topic: 'late',
      onRecord: async (record) => void got.push(record),
      onCrash: crash,
    });
    await writer.ensureTopic('late');
    const records = Array.from({ length: 300 }, (_, n) => ({ topic: 'late', key: `k${n % 7}`, value: bytes(`${n}`) }));
    await writer.publish(records.slice(0, 150));
    await writer.publish(records.slice(150));

    await until(() => got.length === 300);
    for (let key = 0; key < 7; key++) {
      const numbers = got.filter((record) => record.key === `k${key}`).map((record) => Number(text(record)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    await until(async () => (await (await subscription).lag()) === 0);
  });

  test('a record whose handler failed comes again; one that was done does not', async () => {
    const [writer, reader] = [open(), open()];
    await writer.ensureTopic('again');
    await writer.publish([
      { topic: 'again', key: 'k', value: bytes('once') },
      { topic: 'again', key: 'k', value: bytes('twice') },
    ]);
    const got: string[] = [];
    await reader.subscribe({
      group: 'again',
      topic: 'again',
      onCrash: crash,
      onRecord: async (record) => {
        got.push(text(record));
        if (text(record) === 'twice' && got.length < 3) throw new Error('first time');
      },
    });
    await until(() => got.length === 3);
    expect(got).toEqual(['once', 'twice', 'twice']);
  });

  test('a second group reads from the beginning', async () => {
    const reader = open();
    const got: string[] = [];
    await reader.subscribe({
      group: 'newcomer',
      topic: 'again',
      onRecord: async (record) => void got.push(text(record)),
      onCrash: crash,
    });
    await until(() => got.length === 2);
    expect(got).toEqual(['once', 'twice']);
  });
});
