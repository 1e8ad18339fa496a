import { Damage } from '../damage.js';
import type { ReadLimits } from '../limits.js';
import type { NumberFormats } from '../parts/styles.js';
import type { SharedStrings } from '../shared-strings.js';
import { Attributes } from '../xml/attributes.js';
import { Byte } from '../xml/byte.js';
import { Names } from '../xml/names.js';
import { XmlScanner } from '../xml/scanner.js';
import { Cell } from './cell.js';
import { plainCells } from './plain-cells.js';
import { lastRow } from './reference.js';
import { RowBuffer } from './row.js';

/** What a sheet says beside its rows. */
export interface SheetListener {
  /** A row is complete. A promise returned holds the reading up until it is kept. */
  row(row: RowBuffer): void | Promise<void>;
  /** Columns `first` to `last`, counted from 1, are hidden. */
  hiddenColumns(first: number, last: number): void;
  /** A merged range, as the sheet writes it. */
  merged(range: string): void;
}

const name = {
  worksheet: 1,
  sheetData: 2,
  row: 3,
  c: 4,
  v: 5,
  f: 6,
  is: 7,
  t: 8,
  r: 9,
  rPh: 10,
  col: 11,
  cols: 12,
  mergeCell: 13,
  mergeCells: 14,
  sheetFormatPr: 15,
} as const;
const names = new Names(Object.keys(name));
const inRow = 3;

/** Reads a worksheet part row by row. Rows and the cells in them must ascend. */
export class SheetScanner extends XmlScanner {
  private readonly attributes = new Attributes();
  private readonly row: RowBuffer;
  private readonly cell: Cell;
  private sheetDataSeen = false;
  /** Whether rows are hidden that do not say otherwise. */
  private rowsAreHidden = false;

  constructor(
    private readonly listener: SheetListener,
    private readonly strings: SharedStrings,
    formats: NumberFormats,
    limits: Pick<ReadLimits, 'columns' | 'cellText'>,
  ) {
    super(names);
    this.row = new RowBuffer(limits.columns, limits.cellText, formats.codes);
    this.cell = new Cell(this.row, strings, formats);
  }

  /** The row begun last, or 0. */
  get lastRow(): number {
    return this.row.rowNumber;
  }

  protected override opened(number: number, start: number, end: number): void {
    const { elements } = this;
    const { depth } = elements;
    if (depth === 1) {
      if (number !== name.worksheet) throw new Damage('worksheet-part');
      return;
    }
    if (number === 0) return;
    const parent = elements.at(depth - 2);
    if (number === name.c && parent === name.row && depth === inRow + 1) this.cell.open(this.window.bytes, start, end);
    else if (parent === name.c && depth === inRow + 2) this.inCell(number);
    else if (number === name.t && parent === name.is) this.cell.gathering = this.cell.isInline;
    else if (number === name.t && parent === name.r && elements.at(depth - 3) === name.is)
      this.cell.gathering = this.cell.isInline;
    else if (number === name.row && parent === name.sheetData && depth === inRow) this.openRow(start, end);
    else if (depth <= 3) this.beside(number, parent, start, end);
  }

  protected override closed(number: number): void {
    const { depth } = this.elements;
    if (depth >= inRow + 1) this.cell.gathering = false;
    if (number === name.c && depth === inRow && this.cell.isOpen) this.cell.close();
    else if (number === name.row && depth === inRow - 1 && this.elements.at(1) === name.sheetData) {
      const waiting = this.listener.row(this.row);
      if (waiting !== undefined) this.pause = waiting;
    }
  }

  protected override characters(start: number, end: number, verbatim: boolean): void {
    if (this.cell.gathering) this.cell.characters(this.window.bytes, start, end, verbatim);
  }

  /** In a row, text cells in their usual form are read at once. */
  protected override ahead(at: number): number {
    if (this.elements.depth !== inRow || !this.namespaces.isPlain || this.elements.at(2) !== name.row) return at;
    return plainCells(this.window.bytes, at, this.row, this.cell, this.strings);
  }

  private inCell(number: number): void {
    const { cell } = this;
    if (!cell.isOpen) return;
    if (number === name.v) cell.gathering = cell.valued();
    else if (number === name.f) cell.hasFormula = true;
  }

  private openRow(start: number, end: number): void {
    const { attributes } = this;
    let rowNumber = 0;
    let hidden = this.rowsAreHidden;
    attributes.begin(this.window.bytes, start, end);
    while (attributes.next()) {
      if (attributes.isLetter(Byte.r)) {
        if (rowNumber !== 0) throw new Damage('attribute-twice');
        rowNumber = attributes.number() || -1;
      } else if (attributes.nameEnd - attributes.nameStart === 6 && attributes.name() === 'hidden')
        hidden = attributes.isTrue();
      else if (attributes.nameEnd - attributes.nameStart === 2 && attributes.name() === 'ht')
        hidden ||= Number(attributes.raw()) === 0;
    }
    if (rowNumber === 0) rowNumber = this.row.rowNumber + 1;
    if (rowNumber < 1 || rowNumber > lastRow) throw new Damage('row-number');
    if (rowNumber <= this.row.rowNumber) throw new Damage('row-order');
    this.row.begin(rowNumber, hidden);
    this.cell.beginRow();
  }

  private beside(number: number, parent: number, start: number, end: number): void {
    if (number === name.sheetData) {
      if (this.sheetDataSeen) throw new Damage('sheet-data-twice');
      this.sheetDataSeen = true;
      return;
    }
    const isColumn = number === name.col && parent === name.cols;
    const isMerge = number === name.mergeCell && parent === name.mergeCells;
    if (!isColumn && !isMerge && number !== name.sheetFormatPr) return;
    const { attributes } = this;
    const said = new Map<string, string>();
    attributes.begin(this.window.bytes, start, end);
    while (attributes.next()) said.set(attributes.name(), attributes.raw());
    const isTrue = (attribute: string): boolean => /^(1|true)$/.test(said.get(attribute) ?? '');
    if (isMerge) this.listener.merged(said.get('ref') ?? '');
    else if (!isColumn) this.rowsAreHidden = isTrue('zeroHeight');
    else if (isTrue('hidden') || Number(said.get('width') ?? 1) === 0)
      this.listener.hiddenColumns(Number(said.get('min')), Number(said.get('max')));
  }
}
