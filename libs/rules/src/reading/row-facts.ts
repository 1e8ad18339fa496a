import { at, type ColumnSet, columnCount, has, only, sizeOf } from '../at.js';
import { CellKind } from '../cell.js';
import { columns } from '../column.js';
import type { RuleContext } from '../context.js';
import type { RowCells } from '../row-cells.js';
import { DateReading, DateState } from './birth-date.js';
import { type DayNumber, dayFromIso } from './calendar.js';
import { clean, unreadableLength } from './clean.js';
import { maritalCode, sexCode } from './codes.js';
import { type Kind, isWords, looksLike } from './content.js';
import { isDangerous } from './dangerous.js';
import { isDigits } from './digits.js';
import { maxLength } from './max-length.js';
import { NikReading, NikState } from './nik.js';
import { type OccupationReading, readOccupation } from './occupation.js';
import { type Shift, detectShift, shiftEvidence } from './shift.js';
import { VillageReading, VillageState } from './village.js';

const required = columns.reduce((set, column, index) => (column.required ? set | only(index) : set), 0);
const prose = [at.villageName, at.name, at.birthPlace, at.address, at.occupation] as const;

/**
 * A row prepared for all rules at once: every cell cleaned and read a single time, by character codes, into the same
 * object for row after row, so that a clean row costs no garbage. Sets of columns are bits.
 */
export class RowFacts {
  row: RowCells = { texts: [], kinds: [] };
  /** cleaned text of each cell, '' for a blank one */
  readonly values: string[] = Array.from({ length: columnCount }, () => '');
  blank: ColumnSet = 0;
  notText: ColumnSet = 0;
  formula: ColumnSet = 0;
  cleaned: ColumnSet = 0;
  tooLong: ColumnSet = 0;
  dangerous: ColumnSet = 0;
  /** text that may be judged by what it says */
  readable: ColumnSet = 0;
  /** plainly the content of another column: no other rule judges it */
  mislaid: ColumnSet = 0;
  readonly mislaidKinds: (Kind | undefined)[] = Array.from({ length: columnCount }, () => undefined);
  shift: Shift | undefined;

  readonly nik = new NikReading();
  readonly birth = new DateReading();
  readonly village = new VillageReading();
  /** L or P, '' when it could not be read */
  sex = '';
  /** B, S or P, '' when it could not be read */
  marital = '';
  occupation: OccupationReading | undefined;

  /** of the context, as numbers */
  votingDay: DayNumber = 0;
  dayReceived: DayNumber = 0;
  /** flat code of the election's region */
  regionPrefix = '';
  private context: RuleContext | undefined;

  read(row: RowCells, context: RuleContext): void {
    if (context !== this.context) this.settle(context);
    this.row = row;
    this.forget();
    for (let column = 0; column < columnCount; column++) this.readCell(column);
    const suspects = this.readContents(context);
    const odd = suspects | this.oddNote() | this.notText | this.formula | this.tooLong;
    if (sizeOf(odd) >= shiftEvidence) this.shift = detectShift(this.values);
    if (this.shift) for (let column = this.shift.from; column < columnCount; column++) this.withdraw(column);
    else if (suspects !== 0) this.setMislaidApart(suspects);
  }

  found(column: number): string {
    return this.values[column] || (this.row.texts[column] ?? '');
  }

  isReadable(column: number): boolean {
    return has(this.readable, column);
  }

  get missing(): ColumnSet {
    return this.blank & required;
  }

  private settle(context: RuleContext): void {
    this.votingDay = dayFromIso(context.votingDay);
    this.dayReceived = dayFromIso(context.dayReceived);
    this.regionPrefix = context.region.code.replaceAll('.', '');
    this.village.reset();
    this.context = context;
  }

  private forget(): void {
    this.blank =
      this.notText =
      this.formula =
      this.cleaned =
      this.tooLong =
      this.dangerous =
      this.readable =
      this.mislaid =
        0;
    this.shift = undefined;
    this.sex = this.marital = '';
    this.occupation = undefined;
    this.nik.forget();
    this.birth.forget();
    this.village.forget();
  }

  private readCell(column: number): void {
    const bit = only(column);
    const kind = this.row.kinds[column] ?? CellKind.blank;
    const text = kind === CellKind.blank ? '' : (this.row.texts[column] ?? '');
    if (text.length > unreadableLength) {
      this.values[column] = '';
      this.tooLong |= bit;
    } else {
      const value = clean(text);
      this.values[column] = value;
      if (kind === CellKind.text) this.readText(column, bit, text, value);
    }
    if (kind === CellKind.formula) this.formula |= bit;
    else if (kind === CellKind.blank) this.blank |= bit;
    else if (kind !== CellKind.text) this.notText |= bit;
  }

  private readText(column: number, bit: number, text: string, value: string): void {
    if (value === '') {
      this.blank |= bit;
      return;
    }
    if (value !== text) this.cleaned |= bit;
    if (value.length > (maxLength[column] as number)) this.tooLong |= bit;
    else this.readable |= bit;
    if (isDangerous(text, value)) this.dangerous |= bit;
  }

  /** Reads what has a meaning of its own; returns the columns whose content does not look like theirs. */
  private readContents(context: RuleContext): ColumnSet {
    const { values } = this;
    let suspects = 0;
    if (this.isReadable(at.rowNo) && !isDigits(values[at.rowNo] as string, 7)) suspects |= only(at.rowNo);
    if (this.isReadable(at.villageCode)) {
      this.village.read(values[at.villageCode] as string, context, this.regionPrefix);
      if (this.village.state === VillageState.wrongForm) suspects |= only(at.villageCode);
    }
    if (this.isReadable(at.nik)) {
      this.nik.read(values[at.nik] as string);
      if (this.nik.state < NikState.placeholder) suspects |= only(at.nik);
    }
    if (this.isReadable(at.birthDate)) {
      this.birth.read(values[at.birthDate] as string);
      if (this.birth.state === DateState.wrongForm) suspects |= only(at.birthDate);
    }
    if (this.isReadable(at.sex)) {
      this.sex = sexCode.letter(values[at.sex] as string);
      if (this.sex === '') suspects |= only(at.sex);
      if (context.settings.sexSpelledOut === 'lenient') this.sex ||= sexCode.meant(values[at.sex] as string) ?? '';
    }
    if (this.isReadable(at.maritalStatus)) {
      this.marital = maritalCode.letter(values[at.maritalStatus] as string);
      if (this.marital === '') suspects |= only(at.maritalStatus);
    }
    for (let column: number = at.rt; column <= at.rw; column++)
      if (this.isReadable(column) && !isDigits(values[column] as string, 3)) suspects |= only(column);
    if (this.isReadable(at.occupation))
      this.occupation = readOccupation((values[at.occupation] as string).toUpperCase());
    for (const column of prose)
      if (this.isReadable(column) && !isWords(values[column] as string)) suspects |= only(column);
    return suspects;
  }

  /** A note may say anything; that it is no word only counts as a sign of a shift. */
  private oddNote(): ColumnSet {
    return this.isReadable(at.note) && !isWords(this.values[at.note] as string) ? only(at.note) : 0;
  }

  private setMislaidApart(suspects: ColumnSet): void {
    for (let column = 0; column < columnCount; column++) {
      if (!has(suspects, column)) continue;
      const kind = looksLike(this.values[column] as string, column);
      if (kind === undefined) continue;
      this.mislaidKinds[column] = kind;
      this.mislaid |= only(column);
      this.withdraw(column);
    }
  }

  /** The content is not this column's: nothing may be concluded from it. */
  private withdraw(column: number): void {
    this.readable &= ~only(column);
    if (column === at.nik) this.nik.forget();
    else if (column === at.birthDate) this.birth.forget();
    else if (column === at.villageCode) this.village.forget();
    else if (column === at.sex) this.sex = '';
    else if (column === at.maritalStatus) this.marital = '';
    else if (column === at.occupation) this.occupation = undefined;
  }
}
