import { once } from 'node:events';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionEdition } from '@silon/regions';
import { planCampaign } from '../synthetic/campaign.ts';
import { faultsFor } from '../synthetic/faults.ts';
import { readTemplate } from '../synthetic/issued-template.ts';
import type { Cell } from '../synthetic/person.ts';
import { noTruth, type Truth } from '../synthetic/truth.ts';
import { writeWorkbook } from '../synthetic/workbook/write-workbook.ts';
import { downloadTemplate } from '../users/download-template.ts';
import type { Pair } from './players.ts';
import { benchDirectory } from './stack.ts';

/** One workbook of one pair, and what is true of it. */
export interface List {
  pair: Pair;
  file: string;
  bytes: number;
  truth: Truth;
}

export interface Wanted {
  edition: RegionEdition;
  /** Sound rows; faults come on top. */
  rows: number;
  seed: number;
  /** 0 to 4: pairs of different populations share nobody. */
  population?: number;
  /** Flat codes; the whole province where nothing is said. */
  regencies?: readonly string[];
  /** Where the same rows are written as COPY text, for those who only copy. */
  copyFile?: string;
}

const folder = join(benchDirectory, 'workbooks');

/** Writes all kab/kota into one workbook made from the pair's own template; the truth is counted while the rows are made. */
export async function writeList(pair: Pair, { copyFile, ...wanted }: Wanted): Promise<List> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const plan = planCampaign({ ...wanted, faults: faultsFor(wanted.rows) });
  const areas = plan.flatMap((workbook) => workbook.areas);
  const { header, meta } = await readTemplate(await downloadTemplate(pair.operator, pair.pairId, areas));
  const truth = noTruth();
  const file = join(folder, `${pair.pairId}.xlsx`);
  await writeWorkbook(file, { header, meta, rows: allRows() });
  if (copyFile) await writeCopyText(copyFile, allRows(noTruth()));
  return { pair, file, bytes: statSync(file).size, truth };

  function* allRows(counted = truth) {
    for (const workbook of plan) yield* workbook.rows(counted);
  }
}

/** "upload, row, 14 texts" a line, as COPY reads them. */
async function writeCopyText(path: string, rows: Iterable<readonly Cell[]>): Promise<void> {
  const out = createWriteStream(path, { mode: 0o600 });
  let [number, block] = [0, ''];
  for (const row of rows) {
    block += `1\t${++number}\t${Array.from({ length: 14 }, (_, column) => row[column] ?? '').join('\t')}\n`;
    if (block.length < 1 << 20) continue;
    if (!out.write(block)) await once(out, 'drain');
    block = '';
  }
  out.end(block);
  await once(out, 'close');
}
