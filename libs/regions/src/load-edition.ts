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

const loaded = new Map<string, Promise<RegionEdition>>();

/**
 * An edition that comes with the product; whole it takes about 4 MB and 0.2 s, once a process: an edition never
 * changes, so whoever asks again gets the same one. With `province` it takes a fraction.
 */
export function loadEdition(name: EditionName, choice: EditionChoice = {}): Promise<RegionEdition> {
  const key = `${name} ${choice.province ?? ''}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = load(name, choice);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key)); // a disk that failed once may be well again
  return loading;
}

async function load(name: EditionName, choice: EditionChoice): Promise<RegionEdition> {
  if (!editionNames.includes(name))
    throw new RangeError(`no edition of that name; there are ${editionNames.join(', ')}`);
  const files = await Promise.all(levels.map((level) => readFile(join(data, 'data', `${level}.csv`), 'utf8')));
  return readEditionCsv(name, files, choice);
}
