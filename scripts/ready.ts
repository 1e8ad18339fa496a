import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run ready`: everything that is checked before a change goes out. It begins and ends with a clean tree. */
const root = join(import.meta.dirname, '..');
const steps = ['gen', 'test'];

const changed = () => spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;

function run(): string | undefined {
  if (changed()) return `Commit first, then ask whether it is ready:\n${changed()}`;
  for (const step of steps) {
    const { status } = spawnSync('npm', ['run', '--silent', step], { cwd: root, stdio: 'inherit' });
    if (status !== 0) return `npm run ${step} failed.`;
  }
  if (changed()) return `What is generated is not what is committed, or a test left something behind:\n${changed()}`;
  return undefined;
}

const fault = run();
console.log(fault ?? 'Siap. / Ready.');
process.exitCode = fault ? 1 : 0;
