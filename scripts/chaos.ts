import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { runJest } from './check/jest.ts';
import { root } from './check/run-command.ts';
import { testDirectory } from './check/test-stack.ts';

/**
 * `npm run chaos -- --seed 7 --rounds 20`: random mishaps on two instances of every service and three workers, each round ended
 * by exact tallies. The same seed gives the same schedule. Without a seed it takes one and names it, so that a failure can be
 * played again.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, rounds: { type: 'string', default: '5' } } });
const seed = values.seed ?? String(Date.now() % 1_000_000);
console.log(`npm run chaos -- --seed ${seed} --rounds ${values.rounds}`);

const run = await runJest(
  ['-c', 'test/faults/jest.config.mjs', '--runInBand', '--forceExit', '--testMatch', '**/chaos.spec.ts'],
  {
    root,
    log: join(testDirectory, 'log', 'chaos.log'),
    env: { CHAOS_SEED: seed, CHAOS_ROUNDS: values.rounds },
  },
);
for (const failure of run.failures) console.log(`✘ ${failure}\n`);
console.log(`${run.passed} passed, ${run.failed} failed`);
process.exitCode = run.failed === 0 && run.passed > 0 ? 0 : 1;
