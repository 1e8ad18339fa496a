import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run check:breaking`: the contracts say everything they said on main. Where there is no main to compare with, it says so and passes. */
const root = join(import.meta.dirname, '..');
const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });

const main = ['main', 'origin/main'].find(
  (name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).status === 0,
);
if (main === undefined || git('cat-file', '-e', `${main}:proto`).status !== 0)
  console.log('There is no main branch with contracts here, so nothing can be broken: not compared.');
else {
  const against = main === 'main' ? '.git#branch=main' : `.git#ref=${main}`;
  const { status } = spawnSync('buf', ['breaking', '--against', against], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
