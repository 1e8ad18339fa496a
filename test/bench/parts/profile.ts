import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadEdition } from '@silon/regions';
import type { Stack } from '../../../deploy/local/stack.ts';
import { root } from '../../../scripts/check/run-command.ts';
import { writeList } from '../list.ts';
import { measureOurs } from '../main/ours.ts';
import { sampleServer } from '../main/sample-server.ts';
import type { BenchOptions } from '../options.ts';
import { callCommission, callPairs } from '../players.ts';
import { seconds } from '../spread.ts';
import { benchDirectory, withSystem } from '../stack.ts';
import { table } from '../table.ts';

interface CpuProfile {
  /** Microseconds by the machine's steady clock, as process.hrtime tells it. */
  startTime: number;
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

const [folder, most] = [join(benchDirectory, 'profiles'), 14];
const steadyNow = () => Number(process.hrtime.bigint() / 1_000n);
const idle = new Set(['(idle)', '(program)', '(root)']);

/** One upload under the profiler of every process: where their time goes, and what PostgreSQL is at. Not part of a whole run. */
export async function profile(stack: Stack, options: BenchOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const edition = await loadEdition('2025');
  const run = (service: string, program: string) => [
    ...['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${service}-${program}-\${pid}.cpuprofile`],
    join(root, 'services', service, 'dist', program),
  ];
  let [from, to] = [0, 0];
  await withSystem(stack, 'profile', { workers: 2, run }, async (system) => {
    const [pair] = await callPairs(await callCommission(system), 1);
    const list = await writeList(pair!, { edition, rows: options.rows, seed: options.seed });
    const server = sampleServer(stack.databaseUrl);
    from = steadyNow();
    const { milliseconds, phases, gaps, busy } = await measureOurs(stack, system, list);
    to = steadyNow();
    const statements = await server.stop();
    const rows = [...Object.entries(phases), ...gaps].map(([name, time]) => [name, seconds(time)]);
    console.log(table(`profile: one upload under the profiler, ${seconds(milliseconds)}`, ['', 'time'], rows));
    console.log(
      table(
        'processor time',
        ['', 'time'],
        [...busy].map(([name, time]) => [name, seconds(time)]),
      ),
    );
    console.log(table('PostgreSQL, sampled every 10 ms: statements under way', ['samples', 'waits'], statements));
  });
  for (const name of readdirSync(folder).sort()) console.log(busiest(name, from, to));
}

/** The functions that took most time of their own between two moments; start and end of the process are left out. */
function busiest(name: string, from: number, to: number): string {
  const { nodes, samples, timeDeltas, startTime } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const own = new Map<string, number>();
  let now = startTime;
  for (const [at, id] of samples.entries()) {
    now += timeDeltas[at]!;
    if (now < from || now > to) continue;
    const { functionName, url, lineNumber } = frames.get(id)!;
    if (idle.has(functionName)) continue;
    const key = `${functionName || '(anonymous)'} ${url.replace(/^file:\/\//, '').replace(`${root}/`, '')}:${lineNumber + 1}`;
    own.set(key, (own.get(key) ?? 0) + timeDeltas[at]! / 1_000);
  }
  const sorted = [...own].sort(([, one], [, other]) => other - one);
  const all = sorted.reduce((sum, [, time]) => sum + time, 0);
  return table(
    `${name}: ${seconds(all)}`,
    ['time', 'share'],
    sorted.slice(0, most).map(([key, time]) => [seconds(time), `${((100 * time) / all).toFixed(1)} %`, key]),
  );
}
