import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RegionEdition } from './edition.js';
import { type EditionChoice, readEditionCsv } from './read-edition-csv.js';

/** The editions that come with the product. Data: idn-area-data (Kepmendagri 300.2.2-2138/2025), Open Database License 1.0. */
export const editionNames = ['2025'] as const;
export type EditionName = (typeof editionNames)[number];

const data = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'));
const levels = ['provinces', 'regencies', 'districts', 'villages'];

/** Loads an edition that comes with the product; whole it takes about 3 MB, with `province` a fraction. */
export async function loadEdition(name: EditionName, choice: EditionChoice = {}): Promise<RegionEdition> {
  if (!editionNames.includes(name))
    throw new RangeError(`no edition of that name; there are ${editionNames.join(', ')}`);
  const files = await Promise.all(levels.map((level) => readFile(join(data, 'data', `${level}.csv`), 'utf8')));
  return readEditionCsv(name, files, choice);
}
