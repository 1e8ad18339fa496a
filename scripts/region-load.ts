import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeEdition } from '@silon/regions';

/**
 * `npm run region:load -- <file.csv|file.sql> --edition 2017`: makes an edition of the registry of a CSV (`code,name`) or of an
 * SQL dump (`INSERT INTO wilayah ...`), for services that read REGION_EDITIONS. They see it when they start again.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { edition: { type: 'string' }, folder: { type: 'string' } },
});
const [source] = positionals;
const folder = values.folder ?? process.env.REGION_EDITIONS ?? 'data/regions';

if (!source || !values.edition) {
  console.error('Type: npm run region:load -- <file.csv or file.sql> --edition 2017 [--folder data/regions]');
  process.exitCode = 2;
} else {
  try {
    const { file, areas, villages } = await writeEdition(values.edition, await readFile(source, 'utf8'), folder);
    console.log(`${file}: ${areas} areas, ${villages} villages`);
  } catch (fault) {
    console.error((fault as Error).message);
    process.exitCode = 1;
  }
}
