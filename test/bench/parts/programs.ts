import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Stack } from '../../../deploy/local/stack.ts';
import { root } from '../../../scripts/check/run-command.ts';
import { type BenchOptions, scaled } from '../options.ts';

/** The workbook reader alone, beside other readers and unpacking alone; with --large 1.25 million rows over two sheets. */
export const reader = (_: Stack, { rows, large }: BenchOptions): Promise<void> => {
  const size = large ? 1_250_000 : rows;
  return run(`reader: ${size} rows, each way in a process of its own`, 'libs/workbook/bench/reader.ts', [String(size)]);
};

/** All row rules alone, a core's worth, beside a JSON schema on the same rows. */
export const rules = (): Promise<void> =>
  run('rules: all row rules on 14 columns, one core; aim: >= 300,000 rows/s', 'libs/rules/bench/rules.ts', []);

/** Many subscribers on one instance of reporting. */
export const streams = (stack: Stack, options: BenchOptions): Promise<void> => {
  const subscribers = scaled(10_000, options);
  return run(
    `streams: ${subscribers} subscribers on one instance of reporting; aims: p99 commit to frame <= 500 ms, <= 30 kB each`,
    'services/reporting/bench/streams.ts',
    [],
    {
      DATABASE_URL: stack.databaseUrl,
      REDIS_URL: stack.redisUrl,
      KAFKA_BROKERS: stack.kafkaBrokers,
      SUBSCRIBERS: String(subscribers),
    },
  );
};

/** Runs another project's own bench; what it prints stands under our title. */
async function run(title: string, program: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  console.log(`\n${title}`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}
