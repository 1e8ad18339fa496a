import { join } from 'node:path';
import { removeStack } from './remove-stack.ts';

/** `npm run reset`: ends leftovers and deletes all data of the embedded stack. */
try {
  await removeStack(join(import.meta.dirname, '..', '..', '.silon'));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
