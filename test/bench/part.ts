import type { Stack } from '../../deploy/local/stack.ts';
import type { BenchOptions } from './options.ts';

/** One part of the bench: measures, and prints its table. Throws where a tally is not the truth. */
export type Part = (stack: Stack, options: BenchOptions) => Promise<void>;
