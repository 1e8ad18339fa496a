import { loadEdition } from '@silon/regions';
import type { Stack } from '../../../deploy/local/stack.ts';
import { writeList } from '../list.ts';
import { type BenchOptions, scaled } from '../options.ts';
import { callCommission, callPairs } from '../players.ts';
import { sendAndCount } from '../send-and-count.ts';
import { grouped, seconds } from '../spread.ts';
import { withSystem } from '../stack.ts';
import { table } from '../table.ts';

const count = 8;

/** Eight pairs of one election upload at the same moment. */
export async function pairs(stack: Stack, options: BenchOptions): Promise<void> {
  const [edition, rows] = [await loadEdition('2025'), scaled(40_000, options)];
  await withSystem(stack, 'pairs', { workers: 2 }, async (system) => {
    const lists = [];
    for (const [number, pair] of (await callPairs(await callCommission(system), count)).entries())
      lists.push(await writeList(pair, { edition, rows, seed: options.seed + number, population: number % 5 }));
    const results = await Promise.all(lists.map((list) => sendAndCount(list)));

    const [first, last] = [
      Math.min(...results.map(({ began }) => began)),
      Math.max(...results.map(({ visible }) => visible)),
    ];
    const total = results.reduce((sum, { list }) => sum + list.truth.received, 0);
    const finishes = results.map(({ visible }) => visible - first);
    console.log(
      table(
        `pairs: ${count} pairs at once, ${grouped(rows)} rows each; times from the first byte of all`,
        ['pair', 'last byte', 'tally public', 'rows'],
        results.map(({ answered, visible, list }, number) => [
          String(number + 1),
          seconds(answered - first),
          seconds(visible - first),
          grouped(list.truth.received),
        ]),
      ),
    );
    console.log(
      `  ${grouped(total)} rows in ${seconds(last - first)}: ${grouped((total * 1_000) / (last - first))} rows/s with the sending; the last pair waited ${(Math.max(...finishes) / Math.min(...finishes)).toFixed(2)}x as long as the first`,
    );
  });
}
