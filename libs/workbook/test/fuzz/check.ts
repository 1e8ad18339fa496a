import type { FileFinding, ScannedRow } from '../../src/index.js';

interface Outcome {
  readonly findings: readonly FileFinding[];
}

/** Reads a file, handing on its rows; the fuzzer has one that asks for supporters and one that takes every row. */
export type Reader = (bytes: Buffer, onRow: (sheet: number, row: ScannedRow) => void) => Promise<Outcome>;

export const mostSeconds = 5;

/** Reads a changed workbook and throws where the outcome is anything but sound rows or findings, or comes too late. */
export async function check(bytes: Buffer, readers: readonly Reader[]): Promise<'rows' | 'refused'> {
  let refused = false;
  for (const read of readers) {
    const begin = performance.now();
    let last = '0 0';
    const { findings } = await read(bytes, (sheet, row) => {
      const [lastSheet, lastRow] = last.split(' ').map(Number);
      if (sheet === lastSheet && row.rowNumber <= lastRow!) throw new Error('a row that does not ascend');
      last = `${sheet} ${row.rowNumber}`;
      checkRow(row);
    });
    for (const { code, message, severity } of findings)
      if (!code || !severity || !message.id || !message.en) throw new Error('a finding without its words');
    if ((performance.now() - begin) / 1000 > mostSeconds) throw new Error(`more than ${mostSeconds} seconds`);
    refused ||= findings.some(({ severity }) => severity === 'REJECT_FILE');
  }
  return refused ? 'refused' : 'rows';
}

const text = new TextDecoder('utf-8', { fatal: true });

function checkRow({ width, ends, kinds, bytes }: ScannedRow): void {
  for (let column = 0, start = 0; column < width; start = ends[column++]!) {
    if (ends[column]! < start || ends[column]! > bytes.length) throw new Error('a cell out of place');
    if (kinds[column]! > 6) throw new Error('a cell of no kind');
    text.decode(bytes.subarray(start, ends[column]));
  }
}
