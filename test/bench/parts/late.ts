import { loadEdition } from '@silon/regions';
import type { Stack } from '../../../deploy/local/stack.ts';
import { writeList } from '../list.ts';
import { type BenchOptions, scaled } from '../options.ts';
import { callCommission, callPairs } from '../players.ts';
import { sendAndCount } from '../send-and-count.ts';
import { grouped, seconds, times } from '../spread.ts';
import { withSystem } from '../stack.ts';
import { aim, table } from '../table.ts';

/** A small list sent right behind another pair's large one: does it wait for all of that? */
export async function late(stack: Stack, options: BenchOptions): Promise<void> {
  const edition = await loadEdition('2025');
  const [small, large] = [scaled(5_000, options), scaled(300_000, options)];
  await withSystem(stack, 'late', { workers: 2 }, async (system) => {
    const [alone, again, great, behind] = await callPairs(await callCommission(system), 4);
    const regencies = ['5201'];
    const list = (pair: typeof alone, rows: number, more: object) =>
      writeList(pair!, { edition, rows, seed: options.seed, ...more });
    const warm = await sendAndCount(await list(alone, small, { regencies }));
    const solo = await sendAndCount(await list(again, small, { regencies }));
    const [greatList, behindList] = [await list(great, large, {}), await list(behind, small, { regencies })];
    const isIn = Promise.withResolvers<void>();
    const greatest = sendAndCount(greatList, isIn.resolve);
    await Promise.race([isIn.promise, greatest]);
    const after = await sendAndCount(behindList);
    const first = await greatest;

    const lasted = ({ answered: from, visible }: typeof solo) => visible - from;
    const ratio = lasted(after) / lasted(solo);
    console.log(
      table(
        `late: ${grouped(small)} rows sent when the last byte of another pair's ${grouped(large)} was in; last byte answered -> tally public`,
        ['', 'time'],
        [
          ['alone, first upload of the system', seconds(lasted(warm))],
          ['alone', seconds(lasted(solo))],
          ['behind the large one', seconds(lasted(after))],
          ['the large one', seconds(lasted(first))],
        ],
      ),
    );
    console.log(aim('<= 3x their time alone', ratio <= 3, times(ratio)));
  });
}
