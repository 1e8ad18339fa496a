import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadEdition } from '@silon/regions';
import { DataSource } from 'typeorm';
import { planCampaign } from '../synthetic/campaign.ts';
import { noTruth } from '../synthetic/truth.ts';
import { writeWorkbook } from '../synthetic/workbook/write-workbook.ts';
import { packsAandB, writePacks } from '../rule-packs/make-packs.ts';
import { startElection, type TestElection } from '../system/election.ts';
import { startTestSystem, type TestSystem } from '../system/test-system.ts';
import { sendWorkbook } from '../users/send-workbook.ts';
import { Problem } from '../users/visitor.ts';

interface Standing {
  state: string;
  rowsJudged: number;
  rulePack: string;
  counts: { received: number; counted: number; review: number; rejected: number };
}
interface Page {
  rows: { row: number; findings: { code: string; severity: string }[] }[];
}

const root = join(import.meta.dirname, '..', '..');
const home = join(root, '.silon', 'test');
const wrongSexes = 30;

/** Two releases side by side: the older one ships pack A; the newer one A and B, in which a wrong sex is only reviewed. */
describe('an upload pinned to rules that only one of two workers has', () => {
  let a: string;
  let b: string;
  let newer: string;
  let system: TestSystem;
  let election: TestElection;
  let database: DataSource;
  beforeAll(async () => {
    const packs = await packsAandB();
    [a, b] = [packs.a.sha256, packs.b.sha256];
    const older = writePacks(join(home, 'packs-older'), [packs.a]);
    newer = writePacks(join(home, 'packs-newer'), [packs.a, packs.b]);
    system = await startTestSystem({
      namespace: 'rule_packs',
      workers: 1,
      chunkRows: 50,
      settings: {
        nomination: { RULE_PACK_DIRECTORY: newer },
        validation: { RULE_PACK_DIRECTORY: newer },
        worker: { RULE_PACK_DIRECTORY: older },
      },
    });
    election = await startElection(system, { pairs: 1 });
    database = await new DataSource({
      type: 'postgres',
      url: system.databases.validation.url,
      poolSize: 2,
    }).initialize();
  }, 240_000);
  afterAll(async () => {
    await database?.destroy();
    await system?.stop();
  });

  const pair = () => election.pairs[0]!;
  const standing = (upload: string) =>
    pair()
      .operator.get<Standing>(`validation/uploads/${upload}`)
      .catch((fault: Problem) => {
        if (fault instanceof Problem) return undefined; // its events are on their way
        throw fault;
      });
  const jobs = async () => {
    const [counted]: [{ waiting: number; deaths: number; dispatched: number }] = await database.query(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, sum(deaths)::int AS deaths, sum(dispatch)::int AS dispatched
         FROM job WHERE queue = 'judge-chunk'`,
    );
    return counted;
  };

  async function send(population: number): Promise<string> {
    const edition = await loadEdition('2025');
    const plan = planCampaign({
      edition,
      regencies: ['5201'],
      seed: 7,
      rows: 500,
      population,
      faults: { R150: wrongSexes },
    });
    const truth = noTruth();
    const file = join(home, 'rule_packs', `workbook-${population}.xlsx`);
    await writeWorkbook(file, { rows: plan.flatMap((part) => [...part.rows(truth)]) });
    return sendWorkbook(pair().operator, { pairId: pair().id, file, fileName: 'dukungan.xlsx' });
  }

  async function until<Result>(ask: () => Promise<Result | undefined | false>): Promise<Result> {
    for (const end = Date.now() + 60_000; ; await sleep(100)) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error('It did not come about.');
    }
  }
  const concluded = (upload: string) =>
    until(async () => {
      const now = await standing(upload);
      return now?.state === 'concluded' && now;
    });
  const severities = async (upload: string) => {
    const { rows } = await pair().operator.get<Page>(`validation/uploads/${upload}/findings?code=R150`);
    const found = rows.flatMap(({ findings }) => findings).filter(({ code }) => code === 'R150');
    return { rows: rows.length, severities: [...new Set(found.map(({ severity }) => severity))] };
  };
  /** Whoever dispatches says it: the API process or a worker. */
  const isSaid = (message: string) => async () =>
    ['validation-1', 'worker-1'].some((name) =>
      readFileSync(join(system.logs, `${name}.log`), 'utf8')
        .split('\n')
        .some((line) => line.includes(message) && line.includes(b)),
    );

  let mild: string;
  test('waits while only the older one is up: undisturbed, and with an alarm that names the rules', async () => {
    mild = await send(1);
    await until(async () => (await jobs()).waiting > 0);
    await sleep(3_000);
    expect(await standing(mild)).toMatchObject({ state: 'judging', rowsJudged: 0, rulePack: b });
    expect(await jobs()).toMatchObject({ deaths: 0, dispatched: 0 });
    await until(isSaid('no worker has what jobs wait for'));
  });

  test('is judged by its rules throughout once the newer one comes', async () => {
    await system.supervisor.start({
      name: 'worker-newer',
      command: process.execPath,
      args: [join(root, 'services', 'validation', 'dist', 'worker.js')],
      env: { ...system.environments.validation, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0' },
      logFile: join(system.logs, 'worker-newer.log'),
    });
    const { counts } = await concluded(mild);
    expect(counts.rejected).toBe(0);
    expect(counts.review).toBeGreaterThanOrEqual(wrongSexes);
    expect(await severities(mild)).toEqual({ rows: wrongSexes, severities: ['REVIEW'] });
    expect(await jobs()).toMatchObject({ waiting: 0, deaths: 0 });
    await until(isSaid('jobs are served again'));
  });

  test('keeps them when a numbered decision puts others in their place; what comes later is judged by those', async () => {
    const { commission, id } = election;
    const [stage] = (await commission.get<{ stages: { id: string; rulePack: string }[] }>(`nomination/elections/${id}`))
      .stages;
    expect(stage!.rulePack).toBe(b);
    await commission.post(`nomination/elections/${id}/stages/${stage!.id}/rule-pack`, {
      rulePack: a,
      decisionNumber: '21/PL.02.2/52/2017',
      reason: 'Jenis kelamin yang salah tulis ditolak, bukan ditinjau',
    });
    const ingestion = await new DataSource({
      type: 'postgres',
      url: system.databases.ingestion.url,
      poolSize: 1,
    }).initialize();
    await until(
      async () => ((await ingestion.query('SELECT 1 FROM stage WHERE rule_pack = $1', [a])) as unknown[]).length === 1,
    );
    await ingestion.destroy();

    const strict = await send(2);
    const { counts, rulePack } = await concluded(strict);
    expect(rulePack).toBe(a);
    expect(counts.rejected).toBe(wrongSexes);
    expect(await severities(strict)).toEqual({ rows: wrongSexes, severities: ['REJECT_ROW'] });
    expect(await severities(mild)).toEqual({ rows: wrongSexes, severities: ['REVIEW'] });
  });
});
