import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { DataSource } from 'typeorm';
import { quantile } from './quantile.ts';

// Run through `npm run bench:streams` after a build: DATABASE_URL names a server, REDIS_URL and KAFKA_BROKERS the stack.
const subscribers = Number(process.env.SUBSCRIBERS ?? 10_000);
const changes = Number(process.env.CHANGES ?? 20);
const service = new URL('../dist/', import.meta.url);
const { migrate } = await import('@silon/postgres');
const { migrations } = await import(new URL('migrations.js', service).href);

const electionId = randomUUID();
const name = `bench_${randomUUID().replaceAll('-', '')}`;
const admin = await new DataSource({ type: 'postgres', url: process.env.DATABASE_URL!, poolSize: 1 }).initialize();
await admin.query(`CREATE DATABASE ${name}`);
const url = Object.assign(new URL(process.env.DATABASE_URL!), { pathname: `/${name}` }).href;
await migrate(url, migrations);
const db = await new DataSource({ type: 'postgres', url, poolSize: 2 }).initialize();
await seed();

const port = 20_000 + Math.floor(Math.random() * 10_000);
const child = spawn(process.execPath, [new URL('main.js', service).pathname], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    DATABASE_URL: url,
    DATABASE_DURABILITY: 'off',
    PORT: String(port),
    REDIS_PREFIX: name,
    KAFKA_PREFIX: `${name}.`,
    LOG_LEVEL: 'fatal',
  },
});
try {
  await ready();
  const before = residentBytes();
  const arrivals: number[] = [];
  const sockets = await openAll(() => arrivals.push(performance.now()));
  await wait(5_000); // lets the garbage of opening go before memory is read
  const after = residentBytes();
  const { createClient } = await import('redis');
  const redis = await createClient({ url: process.env.REDIS_URL! }).connect();
  const latencies: number[] = [];
  for (let n = 0; n < changes; n++) {
    arrivals.length = 0;
    const version = await bump();
    const committed = performance.now();
    await redis.publish(`${name}:election`, `${electionId} ${version}`);
    while (arrivals.length < subscribers && performance.now() - committed < 10_000) await wait(5);
    latencies.push(...arrivals.map((at) => at - committed));
    await wait(1_500);
  }
  redis.destroy();
  const kilobytes = (after - before) / subscribers / 1000;
  const late = quantile(latencies, 0.99);
  const lost = subscribers * changes - latencies.length;
  console.log(
    `streams: ${subscribers} subscribers, ${changes} lone changes, ${latencies.length} of ${subscribers * changes} frames; commit to frame ` +
      `p50 ${quantile(latencies, 0.5)} ms, p99 ${late} ms, max ${quantile(latencies, 1)} ms; ` +
      `${kilobytes.toFixed(1)} kB resident each, ${Math.round(residentBytes() / 1e6)} MB in all`,
  );
  console.log(aim('p99 <= 500 ms', late <= 500));
  console.log(aim('<= 30 kB each', kilobytes <= 30));
  if (lost > 0) {
    console.error(`${lost} frames did not come`);
    process.exitCode = 1;
  }
  for (const socket of sockets) socket.destroy();
} finally {
  child.kill('SIGKILL');
  await db.destroy();
  await wait(300);
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.destroy();
}

function aim(what: string, isReached: boolean): string {
  return `  ${isReached ? 'reached' : 'MISSED '}  aim ${what}`;
}

/** An election as large as the reference one: 10 subregions, 3 pairs, some uploads. */
async function seed(): Promise<void> {
  const subregions = JSON.stringify(
    Array.from({ length: 10 }, (_, n) => ({ code: `52${n}0`, name: `Kabupaten ${n}` })),
  );
  await db.query(
    `INSERT INTO election VALUES (1, $1, 1, '52', 'Gubernur NTB 2018', 'governor', '52', 'Nusa Tenggara Barat', $2, 3568594, 303331, 6,
       'KPU NTB 83', '2017-09-10', 'Asia/Makassar', '2018-06-27')`,
    [electionId, subregions],
  );
  await db.query('INSERT INTO election_view (election_id, version) VALUES ($1, 1)', [electionId]);
  await db.query(`INSERT INTO pair SELECT 1, n::text, $1, 1, 'Calon', 'Wakil', '' FROM generate_series(1, 3) n`, [
    electionId,
  ]);
  await db.query(`INSERT INTO tally SELECT 1, n::text, $1, 1 FROM generate_series(1, 3) n`, [electionId]);
  await db.query(
    `INSERT INTO tally_subregion (generation, pair_id, subregion, received, counted)
     SELECT 1, n::text, '52' || s || '0', 31000, 30000 + s FROM generate_series(1, 3) n, generate_series(0, 9) s`,
  );
}

async function bump(): Promise<number> {
  const [[row]] = (await db.query(
    'UPDATE election_view SET version = version + 1, changed_at = clock_timestamp() WHERE election_id = $1 RETURNING version',
    [electionId],
  )) as [[{ version: number }], number];
  return row.version;
}

/** Plain sockets: the bench must cost less than what it measures. A frame ends in an empty line. */
async function openAll(heard: () => void): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let first = 0; first < subscribers; first += 200) {
    const batch = Array.from({ length: Math.min(200, subscribers - first) }, () => open(heard));
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}

function open(heard: () => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let opened = false;
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      if (!bytes.subarray(-2).equals(Buffer.from('\n\n')) || bytes[0] === 0x3a) return;
      if (opened) return heard();
      opened = true;
      resolve(socket);
    });
    socket.write(
      `GET /api/reporting/elections/${electionId}/stream HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n`,
    );
  });
}

async function ready(): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (
      await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return wait(500);
    await wait(100);
  }
  throw new Error('the instance did not start');
}

function residentBytes(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
