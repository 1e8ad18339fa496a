import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queues } from '@silon/jobs';
import { loadEdition } from '@silon/regions';
import { defaultSettings, type ExampleRow, exampleRow, judgeRow } from '@silon/rules';
import { ValidationService } from './validation-service.js';

/** How often the same upload is judged, each time otherwise; `npm run chaos` asks for a hundred. */
const schedules = Number(process.env.DIGEST_SCHEDULES ?? 10);
const seed = Number(process.env.DIGEST_SEED ?? 1);

const fileFindings = [
  { code: 'F027', sheet: 2, cell: 'B9' },
  { code: 'F014', sheet: 0, cell: '' },
  { code: 'F027', sheet: 2, cell: 'AB9' },
];
const rows: ExampleRow[] = Array.from({ length: 120 }, (_, n) => ({
  nik: `520101050785${9000 + n}`,
  name: `Pendukung ${String.fromCharCode(65 + (n % 26))}${'abcdefghij'[Math.floor(n / 26)]}`,
  ...(n % 7 === 3 && { nik: `52010105078590${n}X` }),
  ...(n % 9 === 4 && { sex: 'X', birthDate: '31-02-1980' }),
  ...(n % 11 === 5 && { address: 'a' }),
  ...(n % 13 === 6 && { name: '\u00a0Pendukung\u00a0' }),
}));

/** The digest as docs/decisions/0013 describes it, from the rows alone, by another program than the one that is tested. */
async function expectedDigest(): Promise<string> {
  const region = (await loadEdition('2025')).lookupFor('52');
  const [dayReceived, votingDay] = ['2017-11-26', '2018-06-27'];
  const context = { dayReceived, votingDay, region, issuedVillages: undefined, settings: defaultSettings };
  const verdicts = { accepted: 0, review: 1, rejected: 2 };
  const order = (one: string, other: string) => (one < other ? -1 : 1);
  const ofRows = rows.flatMap((row, index) => {
    const { verdict, findings } = judgeRow(exampleRow(row), context);
    const sorted = [...findings].sort((one, other) => order(one.code, other.code) || one.column - other.column);
    return sorted.map(({ code, column }) => `1 ${index + 2} ${code} ${column} ${verdicts[verdict]}`);
  });
  const ofFile = ['F014 0 ', 'F027 2 AB9', 'F027 2 B9'];
  const text = [String(rows.length), ...ofFile, ...ofRows].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** Equal for the same seed, schedule and place. */
const pick = (schedule: number, place: number, below: number): number =>
  createHash('sha256').update(`${seed}/${schedule}/${place}`).digest().readUInt32LE() % below;

describe(`the digest of one upload's verdicts, seed ${seed}`, () => {
  let service: ValidationService;
  let isTwice = false;
  const { work } = Queues.prototype;
  beforeAll(async () => {
    // Jobs may reach their workers twice at the same time.
    Queues.prototype.work = function (queue, slots, process) {
      work.call(this, queue, slots, (job, ...more) =>
        Promise.all([process(job, ...more), isTwice && process(job, ...more)]),
      );
    };
    service = await ValidationService.start();
    await service.sayElection();
  }, 60_000);
  afterAll(async () => {
    Queues.prototype.work = work;
    await service.stop();
  });

  /** Ends the backends of jobs that are at it, now and then: what their transactions did is gone, and done again. */
  async function killBackends(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await sleep(40);
      await service.database.db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'job:judge%'`,
      );
    }
  }

  test.each(Array.from({ length: schedules }, (_, schedule) => schedule))(
    'is the same under schedule %i',
    async (schedule) => {
      const chunkRows = 4 + pick(schedule, 0, 40);
      const more = pick(schedule, 1, 3);
      isTwice = pick(schedule, 2, 2) === 1;
      const times = 1 + pick(schedule, 3, 2);
      const kills = pick(schedule, 4, 2) * 3;
      const workers = await Promise.all(Array.from({ length: more }, () => service.startWorker()));
      const upload = await service.upload(randomUUID(), 1, rows, chunkRows, service.electionId, {
        fileFindings,
        times,
      });
      await Promise.all([service.until(upload, 'concluded', 80_000), killBackends(kills)]);
      for (const worker of workers) await service.stopWorker(worker);

      const [{ digest }]: [{ digest: string }] = await service.database.db.query(
        `SELECT encode(verdict_digest, 'hex') AS digest FROM upload WHERE upload_id = $1`,
        [upload],
      );
      expect(digest).toBe(await expectedDigest());
    },
    90_000,
  );

  test.each([
    ['another finding in the file', rows, fileFindings.slice(1)],
    ['another verdict on a row', rows.with(50, { ...rows[50]!, sex: 'X' }), fileFindings],
    ['a row fewer', rows.slice(0, -1), fileFindings],
  ])('is another with %s', async (_what, otherRows, findings) => {
    const upload = await service.upload(randomUUID(), 1, otherRows, 50, service.electionId, { fileFindings: findings });
    await service.until(upload, 'concluded');
    const [{ digest }]: [{ digest: string }] = await service.database.db.query(
      `SELECT encode(verdict_digest, 'hex') AS digest FROM upload WHERE upload_id = $1`,
      [upload],
    );
    expect(digest).not.toBe(await expectedDigest());
  });
});
