import { join } from 'node:path';
import { removeStack } from '../deploy/local/remove-stack.ts';

/** `npm run reset`: ends leftovers and deletes all data of the embedded stack, that of the tests first. */
const home = join(import.meta.dirname, '..', '.silon');
try {
  await removeStack(join(home, 'test'));
  await removeStack(home);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
