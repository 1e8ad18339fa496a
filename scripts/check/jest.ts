import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runCommand } from './run-command.ts';

export interface Tally {
  passed: number;
  failed: number;
}

export interface TestRun extends Tally {
  /** By project, such as `libs/rules`. */
  projects: Map<string, Tally & { milliseconds: number }>;
  /** Name and message of each that failed. */
  failures: string[];
}

interface JestReport {
  testResults: {
    name: string;
    message: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** Runs Jest and counts from its own report. A file that could not even be loaded counts as one that failed. */
export async function runJest(
  args: readonly string[],
  options: { root: string; log: string; env: Record<string, string>; signal?: AbortSignal },
): Promise<TestRun> {
  const output = options.log.replace(/\.log$/, '.json');
  rmSync(output, { force: true });
  const env = { ...options.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
  const { isGood, log } = await runCommand(['jest', '--json', `--outputFile=${output}`, ...args], { ...options, env });
  const run: TestRun = { passed: 0, failed: 0, projects: new Map(), failures: [] };
  if (!existsSync(output)) return { ...run, failed: 1, failures: [`Jest did not run; see ${log}`] };
  const report = JSON.parse(readFileSync(output, 'utf8')) as JestReport;
  for (const file of report.testResults) countFile(run, file, options.root);
  if (!isGood && run.failed === 0) {
    run.failed += 1;
    run.failures.push(`Jest ended with a failure of its own; see ${log}`);
  }
  return run;
}

function countFile(run: TestRun, file: JestReport['testResults'][number], root: string): void {
  const path = file.name.slice(root.length + 1);
  const project = path.startsWith('test/') ? 'test' : path.split('/').slice(0, 2).join('/');
  const tally = run.projects.get(project) ?? { passed: 0, failed: 0, milliseconds: 0 };
  run.projects.set(project, tally);
  tally.milliseconds += Math.max(0, file.endTime - file.startTime);
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
  const broken = failed.length === 0 && file.status === 'failed' ? 1 : 0;
  for (const part of [run, tally]) {
    part.passed += passed;
    part.failed += failed.length + broken;
  }
  if (broken) run.failures.push(`${path}\n${file.message}`);
  for (const { fullName, failureMessages } of failed)
    run.failures.push(`${path} · ${fullName}\n${failureMessages.join('\n')}`);
}
