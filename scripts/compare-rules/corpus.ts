import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadEdition } from '@silon/regions';
import { CellKind, type RowCells, type RuleContext, exampleContext } from '@silon/rules';
import { planCampaign } from '../../test/synthetic/campaign.ts';
import { faultsFor } from '../../test/synthetic/faults.ts';
import { noTruth } from '../../test/synthetic/truth.ts';

/** Rows of invented people, every kind of planted fault among them: the same for the same number. */
export async function* syntheticRows(rows: number): AsyncGenerator<RowCells> {
  const edition = await loadEdition('2025', { province: '52' });
  const faults = Object.fromEntries(Object.entries(faultsFor(rows)).map(([code, count]) => [code, count + 20]));
  for (const workbook of planCampaign({ edition, seed: 7, rows, faults }))
    for (const row of workbook.rows(noTruth())) yield cells(row);
}

/** One row a line: `["1","52.01.01.2002",...]`, or `{"texts": [...], "kinds": [...]}` where cells are not all texts. */
export async function* rowsOf(file: string): AsyncGenerator<RowCells> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line === '') continue;
    const row = JSON.parse(line) as (string | number)[] | { texts: string[]; kinds: number[] };
    yield Array.isArray(row) ? cells(row) : row;
  }
}

/** The election all are judged in: governor of NTB, 2018, every village issued. */
export async function contextOfCorpus(): Promise<RuleContext> {
  const edition = await loadEdition('2025');
  return { ...exampleContext, region: edition.lookupFor('52'), issuedVillages: undefined };
}

const kindOf = (cell: string | number): CellKind => {
  if (cell === '') return CellKind.blank;
  return typeof cell === 'number' ? CellKind.number : CellKind.text;
};
const cells = (row: readonly (string | number)[]): RowCells => ({
  texts: Array.from({ length: 14 }, (_, column) => String(row[column] ?? '')),
  kinds: Array.from({ length: 14 }, (_, column) => kindOf(row[column] ?? '')),
});
