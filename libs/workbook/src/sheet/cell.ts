import { CellKind } from '@silon/rules';
import { Damage } from '../damage.js';
import type { NumberFormats } from '../parts/styles.js';
import type { SharedStrings } from '../shared-strings.js';
import { Attributes } from '../xml/attributes.js';
import { Byte, isSpace } from '../xml/byte.js';
import { readReference } from './reference.js';
import type { RowBuffer } from './row.js';

/** `t` of a cell: numbers are the rule where it is missing. */
const types = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const;
type Type = (typeof types)[number];

/** The cell being read in its general form, whatever the order of its attributes and the shape of its content. */
export class Cell {
  /** Whether character data belongs to the cell's value now. */
  gathering = false;
  hasFormula = false;
  isOpen = false;
  private readonly attributes = new Attributes();
  private column = -1;
  private style = 0;
  private type: Type = 'n';
  private hasValue = false;

  constructor(
    private readonly row: RowBuffer,
    private readonly strings: SharedStrings,
    private readonly formats: NumberFormats,
  ) {}

  beginRow(): void {
    this.column = -1;
  }

  /** A cell has been read by another way. */
  passed(column: number): void {
    this.column = column;
  }

  get lastColumn(): number {
    return this.column;
  }

  /** Whether its text stands in the cell itself. */
  get isInline(): boolean {
    return this.isOpen && this.type === 'inlineStr';
  }

  open(bytes: Uint8Array, start: number, end: number): void {
    const { attributes, row } = this;
    let column = this.column + 1;
    let known = 0;
    this.style = 0;
    this.type = 'n';
    attributes.begin(bytes, start, end);
    while (attributes.next()) {
      const said = attributes.isLetter(Byte.r)
        ? 1
        : attributes.isLetter(Byte.s)
          ? 2
          : attributes.isLetter(Byte.t)
            ? 4
            : 0;
      if ((known & said) !== 0) throw new Damage('attribute-twice'); // readers differ on which one counts
      known |= said;
      if (said === 1) {
        const place = readReference(bytes, attributes.valueStart, attributes.valueEnd);
        if (place.row !== row.rowNumber) throw new Damage('cell-row');
        column = place.column;
      } else if (said === 2) this.style = Math.max(0, Math.min(0xffff, attributes.number()));
      else if (said === 4) this.type = typeNamed(attributes.raw());
    }
    if (column <= this.column) throw new Damage('cell-order');
    this.column = column;
    row.text.begin();
    this.hasFormula = false;
    this.hasValue = false;
    this.isOpen = true;
  }

  /** A `<v>` begins: one a cell. */
  valued(): boolean {
    if (this.hasValue) throw new Damage('cell-value');
    this.hasValue = true;
    return this.type !== 'inlineStr';
  }

  characters(bytes: Uint8Array, start: number, end: number, verbatim: boolean): void {
    const { text } = this.row;
    if (verbatim) text.appendVerbatim(bytes, start, end);
    else text.appendCharacters(bytes, start, end);
  }

  /** The cell is complete: what it holds goes into the row. */
  close(): void {
    const { row, column } = this;
    const { text } = row;
    const { start } = text;
    this.isOpen = false;
    let kind = this.kind();
    if (kind === CellKind.text || kind === CellKind.formula) text.finish();
    if (this.type === 's' && text.length > start && !this.sharedText()) kind = CellKind.error;
    if (text.length === start && (kind === CellKind.text || kind === CellKind.number || kind === CellKind.date))
      kind = CellKind.blank;
    if (column < row.columns) row.set(column, kind, this.style, start);
    else {
      if (kind !== CellKind.blank && row.beyond < 0) row.beyond = column;
      text.length = start;
    }
  }

  private kind(): CellKind {
    if (this.hasFormula) return CellKind.formula;
    if (this.type === 'b') return CellKind.boolean;
    if (this.type === 'e') return CellKind.error;
    if (this.type === 'd') return CellKind.date;
    if (this.type === 'n') return this.formats.isDate[this.style] === 1 ? CellKind.date : CellKind.number;
    return CellKind.text;
  }

  /** Puts the shared string in place of its number; false where there is no such string. */
  private sharedText(): boolean {
    const { strings } = this;
    const { text } = this.row;
    const { start } = text;
    let [from, to, index] = [start, text.length, 0];
    while (from < to && isSpace(text.bytes[from]!)) from++;
    while (to > from && isSpace(text.bytes[to - 1]!)) to--;
    if (from === to) index = strings.count;
    for (let at = from; at < to; at++) {
      const digit = text.bytes[at]! - Byte.zero;
      if (digit < 0 || digit > 9 || index > strings.count) index = strings.count;
      else index = index * 10 + digit;
    }
    text.length = start;
    if (index >= strings.count) return false;
    text.append(strings.text.bytes, strings.ends[index]!, strings.ends[index + 1]!);
    return true;
  }
}

function typeNamed(name: string): Type {
  const type = types.find((known) => known === name);
  if (type === undefined) throw new Damage('cell-type');
  return type;
}
