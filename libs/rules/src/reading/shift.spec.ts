import fc from 'fast-check';
import { at, columnCount } from '../at.js';
import { CellKind } from '../cell.js';
import { exampleContext } from '../example.js';
import { judgeRow } from '../judge-row.js';
import { clean } from './clean.js';
import { detectShift } from './shift.js';

const two = (number: number) => String(number).padStart(2, '0');
const words = fc.constantFrom('Gerung', 'Budi Santoso', 'Dusun Contoh 5', 'PETANI/PEKEBUN', 'Kebon Ayu', 'Ni Luh É.');
const unit = fc.integer({ min: 0, max: 20 }).map((number) => String(number).padStart(3, '0'));
/** A sound row of nobody, every cell of its title's form. */
const soundRow = fc
  .tuple(
    fc.tuple(words, words, words, words, words),
    fc.tuple(unit, unit),
    fc.constantFrom('L', 'P'),
    fc.constantFrom('B', 'S', 'P'),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 9000, max: 9999 }),
  )
  .map(([[village, name, place, street, trade], [rt, rw], sex, marital, day, serial]) => [
    ...['1', '52.01.01.2002', village, `520101${two(day)}0785${serial}`, name, place, `${two(day)}-07-1985`],
    ...[sex, marital, street, rt, rw, trade, ''],
  ]);

/** What a cell inserted or deleted in a row does to all that stands right of it. */
const moved = (row: string[], from: number, by: number): string[] =>
  (by > 0
    ? [...row.slice(0, from), ...Array<string>(by).fill(''), ...row.slice(from)]
    : [...row.slice(0, from), ...row.slice(from - by), ...Array<string>(-by).fill('')]
  ).slice(0, columnCount);

const judged = (texts: readonly string[]) =>
  judgeRow({ texts, kinds: texts.map((text) => (text === '' ? CellKind.blank : CellKind.text)) }, exampleContext);
const shiftOf = (texts: readonly string[]) => judged(texts).findings.find(({ code }) => code === 'R100')?.params;

test('a row moved from any column before the birth date on is told where and by how much, and nothing else of it', () =>
  fc.assert(
    fc.property(
      soundRow,
      fc.integer({ min: at.villageCode, max: at.birthDate }),
      fc.constantFrom(1, 2, 3, -1, -2, -3),
      (row, from, by) => {
        const texts = moved(row, from, by);
        const shift = detectShift(texts)!;
        expect(shift.by).toBe(by);
        // Which of several blank or like cells came first cannot be known; every misplaced content is named.
        expect(Math.abs(shift.from - from)).toBeLessThanOrEqual(Math.abs(by) + 1);
        expect(shiftOf(texts)).toMatchObject({ from: shift.from, by: Math.abs(by), right: by > 0 ? 1 : 0 });
        expect(new Set(judged(texts).findings.map(({ code }) => code))).toEqual(new Set(['R100']));
      },
    ),
  ));

test('a sound row is not shifted, nor is one with two cells exchanged', () =>
  fc.assert(
    fc.property(soundRow, fc.nat({ max: 13 }), fc.nat({ max: 13 }), (row, a, b) => {
      expect(detectShift(row)).toBeUndefined();
      const texts = row.with(a, row[b]!).with(b, row[a]!);
      expect([detectShift(texts), shiftOf(texts)]).toEqual([undefined, undefined]);
    }),
  ));

test('the rule of rows and the finding of files see the same shift, whatever else stands in the row', () => {
  const anyText = fc.oneof(
    soundRow.chain((row) => fc.constantFrom(...row)),
    fc.constantFrom('-', ' ', '\u00a0001', 'x1', '5.2E+15', '1', 'Laki-laki', '31-02-1980', '52010105'),
  );
  const places = fc.array(fc.tuple(fc.nat({ max: columnCount - 1 }), anyText), { maxLength: 8 });
  let shifted = 0;
  fc.assert(
    fc.property(soundRow, fc.nat({ max: 13 }), fc.integer({ min: -3, max: 3 }), places, (row, from, by, others) => {
      const texts = by === 0 ? [...row] : moved(row, from, by);
      for (const [place, text] of others) texts[place] = text;
      const shift = detectShift(texts.map(clean));
      const said = shiftOf(texts);
      if (shift) shifted++;
      expect(said && { from: said.from, by: said.right ? said.by : -Number(said.by) }).toEqual(shift);
    }),
    { numRuns: 3_000 },
  );
  expect(shifted).toBeGreaterThan(500);
});
