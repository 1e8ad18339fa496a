import { defaultLimits } from '../src/limits.js';
import { noFormats, type NumberFormats } from '../src/parts/styles.js';
import { SharedStrings, SharedStringsScanner } from '../src/shared-strings.js';
import type { RowBuffer } from '../src/sheet/row.js';
import { SheetScanner } from '../src/sheet/sheet-scanner.js';
import type { XmlScanner } from '../src/xml/scanner.js';

export interface TestRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly kinds: readonly number[];
  readonly hidden: boolean;
}

/** Feeds a scanner in pieces of so many bytes. */
export function feed(scanner: XmlScanner, bytes: Uint8Array, piece = bytes.length): void {
  for (let at = 0; at < bytes.length; at += piece) {
    scanner.feed(bytes.subarray(at, at + piece));
    void scanner.run(); // nobody here takes rows away, so there is nothing to wait for
  }
  scanner.finish();
  void scanner.run();
  scanner.complete();
}

/** The texts of a shared string table. */
export function strings(xml: string | Buffer, piece?: number): { table: SharedStrings; texts: string[] } {
  const bytes = Buffer.from(xml);
  const table = new SharedStrings(bytes.length, defaultLimits);
  feed(new SharedStringsScanner(table), bytes, piece);
  const texts = Array.from({ length: table.count }, (_, index) =>
    Buffer.from(table.text.bytes.subarray(table.ends[index], table.ends[index + 1])).toString(),
  );
  return { table, texts };
}

export function copyOf(row: RowBuffer): TestRow {
  const cells: string[] = [];
  for (let column = 0, start = 0; column < row.width; start = row.ends[column++]!)
    cells.push(Buffer.from(row.bytes.subarray(start, row.ends[column])).toString());
  return { rowNumber: row.rowNumber, cells, kinds: [...row.kinds.subarray(0, row.width)], hidden: row.hidden };
}

/** The rows of a worksheet part. */
export function rowsOf(
  xml: string | Buffer,
  {
    shared = [],
    formats = noFormats,
    piece,
  }: { shared?: readonly string[]; formats?: NumberFormats; piece?: number } = {},
): TestRow[] {
  const rows: TestRow[] = [];
  const { table } = strings(`<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`);
  const listener = {
    row: (row: RowBuffer) => void rows.push(copyOf(row)),
    hiddenColumns: () => undefined,
    merged: () => undefined,
  };
  feed(new SheetScanner(listener, table, formats, defaultLimits), Buffer.from(xml), piece);
  return rows;
}
