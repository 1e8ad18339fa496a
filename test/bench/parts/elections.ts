import { loadEdition } from '@silon/regions';
import type { Stack } from '../../../deploy/local/stack.ts';
import { type List, writeList } from '../list.ts';
import { type BenchOptions, scaled } from '../options.ts';
import { callCommission, callPairs } from '../players.ts';
import { type Counted, sendAndCount } from '../send-and-count.ts';
import { grouped, megabytes, seconds, spreadOf } from '../spread.ts';
import { usesOf } from '../processes.ts';
import { withSystem } from '../stack.ts';
import { table } from '../table.ts';

const [count, pairsEach] = [38, 3];
const atOnce = 12; // uploads that are on their way at the same moment

/** As many elections as the nation has provinces, on two instances of every service. */
export async function elections(stack: Stack, options: BenchOptions): Promise<void> {
  const [edition, rows] = [await loadEdition('2025'), scaled(10_000, options)];
  const instances = { auth: 2, nomination: 2, ingestion: 2, validation: 2, reporting: 2, portal: 2 };
  await withSystem(stack, 'elections', { workers: 2, instances }, async (system) => {
    const commission = await callCommission(system);
    const lists: List[] = [];
    for (let number = 0; number < count; number++)
      for (const [population, pair] of (await callPairs(commission, pairsEach, `Pemilihan ${number + 1}`)).entries())
        lists.push(
          await writeList(pair, {
            edition,
            rows,
            seed: options.seed + number,
            population,
            regencies: ['5201', '5203'],
          }),
        );
    const results: Counted[] = [];
    const began = Date.now();
    let next = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let list = lists[next++]; list; list = lists[next++]) results.push(await sendAndCount(list));
      }),
    );
    const took = Date.now() - began;
    const total = lists.reduce((sum, { truth }) => sum + truth.received, 0);
    const { min, median, max } = spreadOf(results.map(({ answered, visible }) => visible - answered));
    const greatest = usesOf(system).toSorted((one, other) => other.peak - one.peak)[0]!;
    console.log(
      table(
        `elections: ${count} elections x ${pairsEach} pairs x ${grouped(rows)} rows, two instances of every service and two workers, ${atOnce} uploads at once`,
        ['', 'min', 'median', 'max'],
        [['last byte answered -> tally public', ...[min, median, max].map(seconds)]],
      ),
    );
    console.log(
      `  ${grouped(total)} rows in ${seconds(took)}: ${grouped((total * 1_000) / took)} rows/s with the sending; ${results.length} tallies right; largest process ${greatest.name} ${megabytes(greatest.peak)}`,
    );
  });
}
