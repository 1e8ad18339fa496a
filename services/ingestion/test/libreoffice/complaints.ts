import { CellKind } from '@silon/rules';
import { b1Kwk2018, readSupporters } from '@silon/workbook';
import { markFindings } from '../../src/read-upload/template-check.js';
import { key, typed } from './typed.js';

const decoder = new TextDecoder();

/** What is no longer as it was typed in a template that another program saved; empty when all is well. */
export async function complaints(path: string): Promise<string[]> {
  const found: string[] = [];
  const rows: string[][] = [];
  const { findings, meta } = await readSupporters(path, {
    profile: b1Kwk2018,
    onRow: (_, row) => {
      const cells = b1Kwk2018.columns.map((_column, at) =>
        decoder.decode(row.bytes.subarray(at === 0 ? 0 : row.ends[at - 1], row.ends[at])),
      );
      cells.forEach((text, at) => {
        if (row.kinds[at] !== CellKind.text && row.kinds[at] !== CellKind.blank)
          found.push(`row ${row.rowNumber}, column ${at + 1}: kind ${row.kinds[at]}, "${text}"`);
      });
      rows.push(cells);
    },
  });
  const expected = typed.map((row) => ['', '52.01.01.2002', 'Kebon Ayu', ...row, ...Array(11 - row.length).fill('')]);
  if (JSON.stringify(rows) !== JSON.stringify(expected)) found.push(`rows: ${JSON.stringify(rows)}`);
  const of = { electionId: 'election', pairId: 'pair', profile: b1Kwk2018.name };
  const marked = meta ? markFindings(meta.entries, key, of) : [];
  for (const { code, message } of [...findings, ...marked]) found.push(`${code}: ${message.en}`);
  return found;
}
