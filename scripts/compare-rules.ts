import { parseArgs } from 'node:util';
import { compare } from './compare-rules/compare.ts';
import { contextOfCorpus, rowsOf, syntheticRows } from './compare-rules/corpus.ts';
import { loadPack } from './compare-rules/pack.ts';

/**
 * `npm run compare-rules -- <packA> <packB> [--corpus rows.jsonl] [--rows 20000]`: judges the same rows by two catalogues and says
 * what would change, code by code. A pack is a bundle `<sha256>.mjs`, or a folder with the build of libs/rules. Ends with 0
 * whether anything changes or not: the difference belongs into the pull request.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, rows: { type: 'string', default: '20000' } },
});
const [old, now] = positionals;

if (!old || !now) {
  console.error('Type: npm run compare-rules -- <packA> <packB> [--corpus rows.jsonl] [--rows 20000]');
  process.exitCode = 2;
} else {
  const rows = values.corpus ? rowsOf(values.corpus) : syntheticRows(Number(values.rows));
  const difference = await compare(await loadPack(old), await loadPack(now), rows, await contextOfCorpus());
  console.log(`${difference.rows} rows, ${difference.changed} would change`);
  for (const [change, count] of difference.verdicts) console.log(`  ${change}: ${count}`);
  const changed = [...difference.codes].filter(([, { gained, lost }]) => gained > 0 || lost > 0).sort();
  if (changed.length > 0) console.table(Object.fromEntries(changed));
  const same = difference.codes.size - changed.length;
  console.log(`${same} codes stay as they are${changed.length > 0 ? '; "first" is the first row that changes' : ''}`);
}
