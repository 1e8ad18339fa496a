import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runJest } from './check/jest.ts';
import { root } from './check/run-command.ts';
import { stopSignal } from './stop-signal.ts';
import { startTestStack, testDirectory } from './check/test-stack.ts';
import { type Control, controls } from './controls/controls.ts';

/**
 * `npm run chaos:controls`: plants one bug at a time in a copy of the tree and runs the tests that must notice. Tests that stay
 * green with the bug in are no tests, so that counts as a failure.
 */
const signal = stopSignal();
const copy = mkdtempSync(join(tmpdir(), 'silon-controls-'));
const stack = await startTestStack({
  install: true,
  say: () => undefined,
  directory: join(testDirectory, '..', 'controls'),
});
const env = {
  DATABASE_URL: stack.databaseUrl,
  REDIS_URL: stack.redisUrl,
  KAFKA_BROKERS: stack.kafkaBrokers,
  DATABASE_DURABILITY: 'off',
};
let passed = 0;
let failed = 0;

try {
  copyTree();
  for (const project of new Set(controls.map((control) => control.project))) {
    const { failed: red } = await run({ project }, `sound-${project.replaceAll('/', '-')}`);
    say(red === 0, `${project} without a planted bug`, red === 0 ? 'green' : `${red} red`);
  }
  for (const control of controls) {
    if (signal.aborted) throw new Error('broken off');
    plant(control);
    const { failed: red, failures } = await run(control, control.name.replaceAll(/\W+/g, '-'));
    say(
      red > 0,
      `planted: ${control.name}`,
      red > 0 ? `noticed by ${red}: ${failures[0]?.split('\n')[0] ?? ''}` : 'NOT NOTICED',
    );
    restore(control);
  }
} finally {
  await stack.stop();
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function say(isGood: boolean, what: string, outcome: string): void {
  if (isGood) passed++;
  else failed++;
  console.log(`${isGood ? '✓' : '✗'} ${what} — ${outcome}`);
}

function run({ project, tests }: Pick<Control, 'project'> & Partial<Control>, name: string) {
  const log = join(copy, `${name}.log`);
  return runJest(['--selectProjects', project, '--forceExit', ...(tests ? ['-t', tests] : [])], {
    root: copy,
    log,
    env,
    signal,
  });
}

/** The tracked files and those not yet committed; what npm installed is borrowed, but for our own libs. */
function copyTree(): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  mkdirSync(join(copy, 'node_modules', '@silon'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@silon') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const lib of readdirSync(join(copy, 'libs')))
    symlinkSync(join(copy, 'libs', lib), join(copy, 'node_modules', '@silon', lib));
}

function plant({ file, from, to }: Control): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`The bug for ${file} has no one place to be planted in any more.`);
  writeFileSync(
    join(copy, file),
    text.replace(from, () => to),
  );
}

function restore({ file }: Control): void {
  cpSync(join(root, file), join(copy, file));
}
