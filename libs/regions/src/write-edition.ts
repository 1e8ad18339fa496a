import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toDotted } from './code.js';
import { readAreas, readEditionCsv } from './read-edition-csv.js';
import { csvFromSql } from './read-edition-sql.js';
import { editionName } from './region-editions.js';

export interface WrittenEdition {
  readonly file: string;
  readonly areas: number;
  readonly villages: number;
}

/**
 * Turns a CSV or an SQL dump into an edition's file, `code,name` in the order of codes; the same dump gives the same bytes.
 * Throws a RangeError for what is no registry, and before anything is written.
 */
export async function writeEdition(name: string, text: string, folder: string): Promise<WrittenEdition> {
  if (!editionName.test(name)) throw new RangeError('an edition is called by letters, digits, _ and -, as in 2017');
  const areas = readAreas(/\bINSERT\s+INTO\b/i.test(text) ? csvFromSql(text) : text);
  const lines = areas.sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, area]) => `${toDotted(code)},${quoted(area)}`);
  const csv = `code,name\n${lines.join('\n')}\n`;
  const { villageCount: villages } = readEditionCsv(name, csv);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.csv`);
  await writeFile(`${file}.part`, csv);
  await rename(`${file}.part`, file); // whole or not at all: a service may be starting
  return { file, areas: areas.length, villages };
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
