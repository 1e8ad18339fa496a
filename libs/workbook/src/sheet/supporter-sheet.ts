import { correctionColumnsOf, type CorrectionColumnKey } from '../correction-profile.js';
import { ColumnShift } from '../findings/column-shift.js';
import type { FileFinding } from '../findings/finding.js';
import { headerFindings, isHeader, strayCell } from '../findings/header.js';
import { PrecisionLoss } from '../findings/precision-loss.js';
import { hiddenData, mergedCells } from '../findings/sheet-state.js';
import { Damage } from '../damage.js';
import type { Platform } from '../platform/platform.js';
import type { Profile } from '../profile.js';
import { isBlank } from './blank.js';
import { columnLetters } from './reference.js';
import type { RowBuffer, ScannedRow } from './row.js';
import type { SheetListener } from './sheet-scanner.js';

/** What is counted over all sheets of a file. */
export class FileCounts {
  rows = 0;
  hiddenRows = 0;
  hiddenColumns = 0;
  hiddenSheets = 0;
  readonly shift: ColumnShift;
  readonly precision: PrecisionLoss;

  constructor(
    profile: Profile,
    readonly mostRows: number,
    readonly decodeText: Platform['decodeText'],
  ) {
    this.shift = new ColumnShift(profile, decodeText);
    this.precision = new PrecisionLoss(
      profile.columns.findIndex(({ key }) => key === 'nik'),
      decodeText,
    );
  }

  findings(): FileFinding[] {
    const hidden = this.hiddenRows + this.hiddenColumns + this.hiddenSheets > 0;
    return [
      ...this.shift.findings(),
      ...(hidden ? [hiddenData(this.hiddenRows, this.hiddenColumns, this.hiddenSheets)] : []),
      ...this.precision.findings(),
    ];
  }
}

/** `identity` is what a row of a correction workbook says of itself, unchecked; undefined where the list has no such column. */
export type OnRow = (sheet: number, row: ScannedRow, identity?: string) => void | Promise<void>;

/** One sheet that may be a list of supporters: its first row decides, its other rows are handed on. */
export class SupporterSheet implements SheetListener {
  rows = 0;
  /** Whether row 1 is the profile's header, sound or not. */
  isList = false;
  /** Whether nothing more of the sheet matters. */
  isDone = false;
  private readonly found: FileFinding[] = [];
  private readonly firstFilled: number;
  private merges = 0;
  private firstMerge = '';
  private hiddenColumnsSeen = 0;
  private headerSeen = false;
  private straySeen = false;
  /** Columns of a correction workbook: known, never judged. */
  private extra: ReadonlyMap<number, CorrectionColumnKey> = new Map();
  private identityColumn = -1;

  constructor(
    private readonly number: number,
    private readonly profile: Profile,
    private readonly counts: FileCounts,
    private readonly onRow: OnRow,
  ) {
    this.firstFilled = profile.columns.findIndex(({ isPrefilled }) => !isPrefilled);
  }

  row(row: RowBuffer): void | Promise<void> {
    if (this.isDone) return undefined;
    if (!this.headerSeen) return this.header(row);
    const { profile, counts } = this;
    const width = profile.columns.length;
    row.widen(width);
    if (row.width > width || row.beyond >= 0) this.refuseStray(row);
    const identity = this.identityColumn < 0 ? undefined : this.textOf(row, this.identityColumn);
    row.width = width;
    if (this.isEmpty(row)) return undefined;
    this.rows++;
    if (++counts.rows > counts.mostRows) throw new Damage('rows', 'F004', { rows: counts.mostRows });
    if (row.hidden) counts.hiddenRows++;
    counts.shift.count(row);
    counts.precision.count(row);
    return this.onRow(this.number, row, identity);
  }

  hiddenColumns(first: number, last: number): void {
    const width = this.profile.columns.length;
    if (first >= 1 && last >= first) this.hiddenColumnsSeen += Math.max(0, Math.min(last, width) - first + 1);
  }

  merged(range: string): void {
    if (this.merges++ === 0) this.firstMerge = range;
  }

  /** What is to be said of this sheet once it is read. */
  findings(): FileFinding[] {
    if (!this.isList) return [];
    if (this.rows > 0) this.counts.hiddenColumns += this.hiddenColumnsSeen;
    return this.merges === 0 ? this.found : [...this.found, mergedCells(this.number, this.merges, this.firstMerge)];
  }

  private textOf({ bytes, ends, width }: ScannedRow, column: number): string {
    return column < width ? this.counts.decodeText(bytes, column === 0 ? 0 : ends[column - 1]!, ends[column]!) : '';
  }

  private header(row: RowBuffer): void {
    this.headerSeen = true;
    const found = Array.from({ length: row.width }, (_, column) => this.textOf(row, column));
    this.extra = correctionColumnsOf(found, this.profile.columns.length);
    this.identityColumn =
      [...this.extra.keys()].sort(byPlace).find((column) => this.extra.get(column) === 'identity') ?? -1;
    const titles = found.map((title, column) => (this.extra.has(column) ? '' : title));
    this.isList = row.rowNumber === 1 && isHeader(this.profile, titles);
    if (this.isList) this.found.push(...headerFindings(this.profile, titles, this.number));
    if (this.isList && row.beyond >= 0) this.refuseStray(row);
    this.isDone = !this.isList || this.found.length > 0;
  }

  /** A row is empty when nothing but what the template filled in stands in it. */
  private isEmpty(row: ScannedRow): boolean {
    for (let column = this.firstFilled; column < this.profile.columns.length; column++)
      if (!this.profile.columns[column]!.isPrefilled && !isBlank(row, column)) return false;
    return true;
  }

  private refuseStray(row: RowBuffer): void {
    if (this.straySeen) return;
    let column = this.profile.columns.length;
    while (column < row.width && (this.extra.has(column) || isBlank(row, column))) column++;
    if (column >= row.width) column = row.beyond;
    if (column < 0) return;
    this.straySeen = true;
    this.found.push(strayCell(this.number, `${columnLetters(column)}${row.rowNumber}`));
  }
}

const byPlace = (a: number, b: number): number => a - b;
