import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endSystems } from '../deploy/local/leftovers.ts';
import { type Check, checksOf } from './check/checks.ts';
import { runJest, type Tally, type TestRun } from './check/jest.ts';
import { lastLines, root, runCommand } from './check/run-command.ts';
import { endBrokenOff, faultDirectory, startTestStack, testDirectory } from './check/test-stack.ts';
import { Step } from './step.ts';
import { stopSignal } from './stop-signal.ts';
import { lasting, padded, Terminal } from './terminal.ts';

/** `npm test`: everything that is checked, on a stack of its own; all of it runs, then it is counted. */
const terminal = new Terminal();
const logs = join(testDirectory, 'log', 'checks');
const signal = stopSignal();

const parts: (Tally & { title: string; milliseconds: number })[] = [];
const failures: string[] = [];
const count = (title: string, tally: Tally, milliseconds: number) => parts.push({ title, ...tally, milliseconds });
const summary = ({ passed, failed }: Tally) => (failed ? `${passed} passed, ${failed} failed` : `${passed} passed`);

interface Checked {
  /** The command that failed and its last lines; undefined where all is well. */
  fault: { command: string[]; log: string } | undefined;
  milliseconds: number;
}

async function run({ title, commands }: Check, say: (text: string) => void = () => undefined): Promise<Checked> {
  const began = performance.now();
  for (const [index, command] of commands.entries()) {
    say(command.join(' ').slice(0, 50));
    const { isGood, log } = await runCommand(command, { log: join(logs, `${title}-${index + 1}.log`), signal });
    if (!isGood) return { fault: { command, log }, milliseconds: performance.now() - began };
  }
  return { fault: undefined, milliseconds: performance.now() - began };
}

/** Shows a check and counts it; one that is under way already is waited for. */
async function check(one: Check, underWay?: Promise<Checked>, began?: number): Promise<void> {
  const line = new Step(terminal, one.title, began);
  const { fault, milliseconds } = await (underWay ?? run(one, (text) => line.say(text)));
  line.done(fault ? `${fault.command.slice(0, 3).join(' ').replaceAll(root, '.')} failed` : '', !fault);
  count(one.title, { passed: fault ? 0 : 1, failed: fault ? 1 : 0 }, milliseconds);
  if (fault) failures.push([`${one.title}: ${fault.command.join(' ')}`, ...lastLines(fault.log)].join('\n'));
}

/** One after the other; from the slow one on, which keeps one core busy and needs nothing of the others, two at a time. */
async function checks(all: readonly Check[]): Promise<void> {
  let beside: (() => Promise<void>) | undefined;
  for (const one of all) {
    if (signal.aborted) return;
    if (!one.isSlow) await check(one);
    else {
      const [began, underWay] = [performance.now(), run(one)];
      beside = () => check(one, underWay, began);
    }
  }
  await beside?.();
}

interface Suite {
  title: string;
  args: string[];
  /** Counted project by project. */
  byProject?: true;
}

type Timed = TestRun & { milliseconds: number };

async function begin({ title, args }: Suite, env: Record<string, string>): Promise<Timed> {
  const began = performance.now();
  const run = await runJest(args, { root, log: join(logs, `${title}.log`), env, signal });
  return { ...run, milliseconds: performance.now() - began };
}

/** Shows suites that are under way together, and counts them. */
async function tests(suites: readonly Suite[], env: Record<string, string>): Promise<void> {
  if (signal.aborted) return;
  const began = performance.now();
  const running = suites.map((suite) => [suite, begin(suite, env)] as const);
  for (const [{ title, byProject }, under] of running) {
    const line = new Step(terminal, title, began);
    const run = await under;
    line.done(summary(run), run.failed === 0);
    if (byProject) for (const [project, tally] of [...run.projects].sort()) count(project, tally, tally.milliseconds);
    const left = byProject ? { passed: 0, failed: run.failed - sum([...run.projects.values()], 'failed') } : run;
    if (!byProject || left.failed > 0) count(title, left, run.milliseconds);
    failures.push(...run.failures);
  }
}

const sum = (tallies: readonly Tally[], key: keyof Tally) => tallies.reduce((all, tally) => all + tally[key], 0);

async function everything(): Promise<void> {
  const line = new Step(terminal, 'stack');
  const install = !process.argv.includes('--no-install');
  const stack = await startTestStack({ install, say: (text) => line.say(text) });
  line.done('PostgreSQL, Redis, Kafka');
  try {
    const env = {
      DATABASE_URL: stack.databaseUrl,
      REDIS_URL: stack.redisUrl,
      KAFKA_BROKERS: stack.kafkaBrokers,
      DATABASE_DURABILITY: 'off',
    };
    const fresh = join(testDirectory, 'generated');
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await checks(checksOf(fresh));
    await tests([{ title: 'tests', args: ['--maxWorkers=2'], byProject: true }], env);
    // Each has a system of its own and waits much of its time: for outages, leases, sessions.
    const oneByOne = (name: string) => ['-c', `test/${name}/jest.config.mjs`, '--runInBand'];
    await tests(
      [
        { title: 'journeys', args: oneByOne('journeys') },
        { title: 'faults', args: [...oneByOne('faults'), '--forceExit'] },
      ],
      env,
    );
  } finally {
    await endSystems(testDirectory);
    await stack.stop();
    await endBrokenOff(faultDirectory);
  }
}

const began = performance.now();
try {
  await everything();
} catch (error) {
  failures.push((error as Error).message);
  count('npm test', { passed: 0, failed: 1 }, performance.now() - began);
}
if (signal.aborted) count('broken off', { passed: 0, failed: 1 }, 0);

for (const failure of failures) terminal.print('', terminal.paint('red', '✘ ') + failure);
terminal.print('', terminal.paint('dim', `${padded('', 22)}passed  failed    time`));
for (const { title, passed, failed, milliseconds } of parts) {
  const wrong = failed ? terminal.paint('red', String(failed).padStart(8)) : '       -';
  terminal.print(`${padded(title, 22)}${String(passed).padStart(6)}${wrong}${lasting(milliseconds).padStart(10)}`);
}
terminal.print('', `${sum(parts, 'passed')} passed, ${sum(parts, 'failed')} failed`);
process.exitCode = sum(parts, 'failed') === 0 ? 0 : 1;
