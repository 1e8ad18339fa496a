import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadEdition, type RegionEdition } from '@silon/regions';
import { DataSource } from 'typeorm';
import type { Stack } from '../../deploy/local/stack.ts';
import { startSystem, type Service, type System } from '../../deploy/local/system.ts';
import { planCampaign } from '../synthetic/campaign.ts';
import { type FaultCode, faultsFor } from '../synthetic/faults.ts';
import type { Row } from '../synthetic/person.ts';
import { noTruth, type Truth } from '../synthetic/truth.ts';
import { writeWorkbook } from '../synthetic/workbook/write-workbook.ts';
import { activate, appointOperator, ntb2018, openElection, registerPair } from '../users/commission.ts';
import { downloadTemplate } from '../users/download-template.ts';
import { inviteCommission } from '../users/invite.ts';
import { Problem, Visitor } from '../users/visitor.ts';
import { FaultPoints } from './fault-points.ts';

/** One pair with an operator of its own. */
export interface FaultyPair {
  readonly id: string;
  readonly operator: Visitor;
}

export interface Tally {
  version: number;
  totals: {
    received: number;
    counted: number;
    review: number;
    rejected: number;
    notNew: number;
    quarantined: number;
    withdrawn: number;
  };
  perSubregion: { code: string; counted: number }[];
}

export interface RowsWish {
  /** Sound rows; faults come on top. */
  rows?: number;
  /** 0 to 4: different populations share nobody, but for so many people of population 0. */
  population?: number;
  shared?: number;
  faults?: Partial<Record<FaultCode, number>>;
}

const password = 'kalimat sandi untuk pengujian saja';
const regencies = ['5201', '5204', '5272'];
export const CHUNK_ROWS = 100;

/** Two instances of every service and three workers, all with faults at their seams, and people who use them. */
export class FaultySystem {
  readonly stack: Stack;
  readonly system: System;
  readonly faults: FaultPoints;
  readonly directory: string;
  readonly commission: Visitor;
  readonly electionId: string;
  private readonly edition: RegionEdition;
  private readonly databases = new Map<Service, Promise<DataSource>>();
  private pairs = 0;
  private files = 0;

  private constructor(
    parts: Pick<FaultySystem, 'stack' | 'system' | 'faults' | 'directory' | 'commission' | 'electionId'> & {
      edition: RegionEdition;
    },
  ) {
    ({
      stack: this.stack,
      system: this.system,
      faults: this.faults,
      directory: this.directory,
      commission: this.commission,
      electionId: this.electionId,
      edition: this.edition,
    } = parts);
  }

  static async start(stack: Stack, directory: string, settings: Record<string, string> = {}): Promise<FaultySystem> {
    const faults = new FaultPoints(join(directory, 'faults'));
    faults.clear();
    const program = join(import.meta.dirname, 'faulty-program.ts');
    const system = await startSystem({
      stack,
      directory,
      namespace: `faults_${Date.now().toString(36)}`,
      durable: false,
      chunkRows: CHUNK_ROWS,
      workers: 3,
      instances: { auth: 2, nomination: 2, ingestion: 2, validation: 2, reporting: 2 },
      settings: {
        // Whoever was killed is replaced sooner than he would be in the field.
        all: { FAULT_DIRECTORY: join(directory, 'faults'), LOG_LEVEL: 'warn', KAFKA_SESSION_MS: '4000', ...settings },
        validation: { JOB_LEASE_SECONDS: '2', RECOUNT_EVERY_MS: '1000' },
        // More slots than the barrier holds, even with a worker down.
        worker: { JOB_SLOTS: '3' },
        auth: { ARGON2_MEMORY_KIB: '19456' },
      },
      run: (service, file) =>
        service === 'portal'
          ? [join(import.meta.dirname, '../../services/portal/dist', file)]
          : [program, service, file],
    });
    try {
      const { accountName, code } = await inviteCommission(system.environments.auth, '52');
      await activate(system.url, code, password);
      const commission = new Visitor(system.url, { accountName, password });
      const { id: electionId } = await openElection(commission, ntb2018);
      return new FaultySystem({
        stack,
        system,
        faults,
        directory,
        commission,
        electionId,
        edition: await loadEdition('2025'),
      });
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    for (const database of this.databases.values()) await (await database).destroy();
    await this.system.stop();
  }

  /** A pair with its operator and his template. Instances that were killed a moment ago may still be starting. */
  async pair(): Promise<FaultyPair> {
    const number = ++this.pairs;
    const names = { candidateName: `Calon ${number}`, viceCandidateName: `Wakil ${number}` };
    const id = await patiently(() => registerPair(this.commission, this.electionId, names));
    let tries = 0;
    const operator = await patiently(() =>
      appointOperator(this.commission, id, { accountName: `operator-${number}-${++tries}`, password }),
    );
    await patiently(() => downloadTemplate(operator, id, this.areas()));
    return { id, operator };
  }

  private areas(): string[] {
    return planCampaign({ edition: this.edition, regencies, seed: 7, rows: 0 }).flatMap((part) => part.areas);
  }

  /** Some 5,000 rows and what is true of them. */
  rows({ rows = 4_900, population = 1, shared = 0, faults = faultsFor(rows) }: RowsWish = {}): {
    rows: Row[];
    truth: Truth;
  } {
    const truth = noTruth();
    const plan = planCampaign({ edition: this.edition, regencies, seed: 7, rows, population, shared, faults });
    return { rows: plan.flatMap((part) => [...part.rows(truth)]), truth };
  }

  async write(rows: readonly Row[]): Promise<string> {
    const file = join(this.directory, `workbook-${++this.files}.xlsx`);
    await writeWorkbook(file, { rows });
    return file;
  }

  /** Waits until the given share of the upload's rows is judged. */
  async untilMiddle(uploadId: string, share = 0.3): Promise<void> {
    const db = await this.database('validation');
    await until(async () => {
      const [row]: { judged: number; rows: number }[] = await db.query(
        `SELECT rows_judged AS judged, (SELECT sum(n) FROM unnest(chunk_rows) n)::int AS rows FROM upload WHERE upload_id = $1`,
        [uploadId],
      );
      return row !== undefined && row.rows > 0 && row.judged >= share * row.rows;
    });
  }

  /** The digests of the pairs' concluded uploads, without repetition. */
  async digests(pairs: readonly string[]): Promise<string[]> {
    const db = await this.database('validation');
    const rows: { digest: string }[] = await db.query(
      `SELECT DISTINCT encode(verdict_digest, 'hex') AS digest FROM upload WHERE pair_id = ANY($1) AND state = 'concluded'`,
      [pairs],
    );
    return rows.map(({ digest }) => digest);
  }

  /** Waits until reporting shows exactly the truth, and validation's recount agrees with it. */
  async settles(pair: FaultyPair, truth: Truth, more: Partial<Tally['totals']> = {}, patience = 90_000): Promise<void> {
    const counted = Object.values(truth.counted).reduce((sum, count) => sum + count, 0);
    const { received, review, rejected, notNew } = truth;
    const wanted = { received, counted, review, rejected, notNew, quarantined: 0, withdrawn: 0, ...more };
    let tally: Tally | undefined;
    const ask = () => pair.operator.get<Tally>(`reporting/pairs/${pair.id}/tally`);
    await until(async () => {
      tally = await ask().catch(() => tally);
      return (
        tally !== undefined &&
        Object.entries(wanted).every(([key, value]) => tally!.totals[key as keyof Tally['totals']] === value)
      );
    }, patience).catch(() => {
      throw new Error(`expected ${JSON.stringify(wanted)}, shown ${JSON.stringify(tally?.totals)}`);
    });
    const perSubregion = Object.fromEntries(
      tally!.perSubregion.filter(({ counted: count }) => count > 0).map(({ code, counted: count }) => [code, count]),
    );
    if (JSON.stringify(perSubregion) !== JSON.stringify(sorted(truth.counted)))
      throw new Error(`expected ${JSON.stringify(sorted(truth.counted))}, shown ${JSON.stringify(perSubregion)}`);
    await this.recountAgrees(pair);
  }

  database(service: Service): Promise<DataSource> {
    let database = this.databases.get(service);
    if (!database) {
      const url = this.system.databases[service].url;
      database = new DataSource({ type: 'postgres', url, poolSize: 2 }).initialize();
      this.databases.set(service, database);
    }
    return database;
  }

  /** What validation counts afresh from its rows is what it keeps. */
  private async recountAgrees({ id }: FaultyPair): Promise<void> {
    const db = await this.database('validation');
    const different: unknown[] = await db.query(
      `SELECT t.upload_no, t.subregion, t.counted, count(l.nik_key)
         FROM upload u JOIN upload_total t USING (upload_no) JOIN pair_ledger p USING (pair_id)
         LEFT JOIN ledger l ON l.pair_no = p.pair_no AND l.upload_no = u.upload_no AND l.subregion = t.subregion
        WHERE u.pair_id = $1 GROUP BY t.upload_no, t.subregion, t.counted HAVING t.counted <> count(l.nik_key)`,
      [id],
    );
    if (different.length) throw new Error(`the recount differs: ${JSON.stringify(different)}`);
  }
}

const sorted = (counts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .sort(),
  );

/** Asks again where the one who was asked went away. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + 60_000; ; await sleep(300)) {
    try {
      return await ask();
    } catch (error) {
      const isAway = !(error instanceof Problem) || error.status === 502 || error.status === 503;
      if (!isAway || Date.now() > end) throw error;
    }
  }
}

/** Polls until it is true; throws when patience ends. */
export async function until(holds: () => Promise<boolean> | boolean, patience = 60_000): Promise<void> {
  for (const end = Date.now() + patience; !(await holds()); await sleep(60))
    if (Date.now() > end) throw new Error('It did not come true in time.');
}
