import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeStack } from '../deploy/local/remove-stack.ts';

/** `npm run reset`: ends leftovers and deletes all data of the embedded stack, those of tests and benches first. */
const home = join(import.meta.dirname, '..', '.silon');
const inner = existsSync(home) ? readdirSync(home).filter((name) => existsSync(join(home, name, 'pid'))) : [];
try {
  for (const name of inner) await removeStack(join(home, name));
  await removeStack(home);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
