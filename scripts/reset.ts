import { join } from 'node:path';
import { removeStack } from '../deploy/local/remove-stack.ts';

/** `npm run reset`: ends leftovers and deletes all data of the embedded stack, those of tests and benches too. */
try {
  await removeStack(join(import.meta.dirname, '..', '.silon'));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
