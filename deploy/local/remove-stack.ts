import { rmSync } from 'node:fs';
import { endLeftoversOf, stacksIn } from './leftovers.ts';
import { outsideHome } from './postgres-home.ts';
import { refuseHeld } from './stack-owner.ts';

/**
 * Ends what a killed run left over and deletes the folder and its stand-in under /var/tmp, and before them those of the stacks that
 * tests and benches keep in it. While a process holds one of them it throws, and nothing is touched.
 */
export async function removeStack(directory: string): Promise<void> {
  const stacks = [...stacksIn(directory), directory];
  for (const stack of stacks) refuseHeld(stack);
  for (const stack of stacks) {
    await endLeftoversOf(stack);
    rmSync(stack, { recursive: true, force: true });
    rmSync(outsideHome(stack), { recursive: true, force: true });
  }
}
