import type { RowBuffer } from './row.js';
import type { SheetListener } from './sheet-scanner.js';

/** What the template says of itself: key and value, row by row, in a hidden sheet. */
export interface TemplateMeta {
  readonly templateId: string;
  readonly version: string;
  /** All that is said, these two too. Made by whoever had the file in hand: believe nothing that is not checked. */
  readonly entries: ReadonlyMap<string, string>;
}

export const metaSheetName = '_meta';
const mostEntries = 1000;
const mostBytes = 4096;

/** Gathers the rows of the `_meta` sheet. */
export class MetaSheet implements SheetListener {
  private readonly entries = new Map<string, string>();

  row(row: RowBuffer): void {
    row.widen(2);
    if (row.ends[1]! > mostBytes) return;
    const decode = (start: number, end: number): string => new TextDecoder().decode(row.bytes.subarray(start, end));
    if (this.entries.size < mostEntries)
      this.entries.set(decode(0, row.ends[0]!).trim(), decode(row.ends[0]!, row.ends[1]!));
  }

  hiddenColumns(): void {
    // a hidden sheet may hide columns
  }

  merged(): void {
    // and merge cells: nobody is misled
  }

  /** The meta data, or nothing when what it must say is not there. */
  meta(): TemplateMeta | undefined {
    const templateId = this.entries.get('templateId');
    const version = this.entries.get('version');
    return templateId && version ? { templateId, version, entries: this.entries } : undefined;
  }
}
