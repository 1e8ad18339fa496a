import { join } from 'node:path';
import { loadEdition } from '@silon/regions';
import type { Stack } from '../../../deploy/local/stack.ts';
import type { BenchOptions } from '../options.ts';
import { type List, writeList } from '../list.ts';
import { compareWays } from '../main/print.ts';
import { measureOurs, type Ours } from '../main/ours.ts';
import { type Plain, runPlain } from '../main/plain.ts';
import { callCommission, callPairs } from '../players.ts';
import { type ProcessUse, usesOf } from '../processes.ts';
import { benchDirectory, withSystem } from '../stack.ts';

/** The three ways over the same workbook, in turn, so that what else the machine does befalls all three alike. */
export async function main(stack: Stack, options: BenchOptions): Promise<void> {
  const [floor, peer, ours]: [Plain[], Plain[], Ours[]] = [[], [], []];
  const edition = await loadEdition('2025');
  const copyFile = join(benchDirectory, 'floor.copy');
  let uses: ProcessUse[] = [];
  let list: List | undefined;
  await withSystem(stack, 'main', { workers: 2 }, async (system) => {
    const commission = await callCommission(system);
    for (let run = 0; run < options.runs; run++) {
      const [pair] = await callPairs(commission, 1, `Pemilihan ${run + 1}`);
      list = await writeList(pair!, { edition, rows: options.rows, seed: options.seed, copyFile });
      floor.push(await runPlain(stack, 'floor', [list.file, copyFile], list.truth.received));
      peer.push(await runPlain(stack, 'peer', [list.file], list.truth.received));
      ours.push(await measureOurs(stack, system, list));
    }
    uses = usesOf(system);
  });
  console.log(compareWays({ floor, peer, ours, uses, list: list! }));
}
