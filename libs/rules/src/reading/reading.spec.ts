import fc from 'fast-check';
import { DateReading, DateState } from './birth-date.js';
import { ageOn, asIso, asWritten, dayFromIso, dayFromSerial, dayNumber, isDay } from './calendar.js';
import { clean } from './clean.js';
import { comparableName, hasTitle } from './person-name.js';
import { NikReading, NikState } from './nik.js';
import { readOccupation } from './occupation.js';
import { detectShift } from './shift.js';
import { suggestDate } from './suggest-date.js';
import { dottedCode, flatCode } from './village.js';

const two = (number: number) => String(number).padStart(2, '0');
const day = fc.date({ min: new Date(Date.UTC(1600, 0, 1)), max: new Date(Date.UTC(2400, 0, 1)), noInvalidDate: true });

test('the calendar is that of Date, from 1600 to 2400', () =>
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(asIso(dayFromIso(iso))).toBe(iso);
      const next = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1));
      expect(isDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate() + 1)).toBe(next.getUTCDate() !== 1);
    }),
  ));

test('a serial number is the day a spreadsheet shows', () => {
  expect(dayFromSerial(31_233)).toBe(19_850_705);
  expect(dayFromSerial(61)).toBe(19_000_301);
  for (const wrong of [0, 60, 1.5, 99_999, Number.NaN]) expect(dayFromSerial(wrong)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 73_415 }), (serial) => {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      expect(asIso(dayFromSerial(serial) ?? 0)).toBe(date);
    }),
  );
});

test('a day that is none is our own fault', () => {
  for (const wrong of ['2017-02-29', '2017-1-1', '', '2017-00-10']) expect(() => dayFromIso(wrong)).toThrow(RangeError);
});

test('age changes on the birthday', () => {
  expect(ageOn(20_010_627, 20_180_627)).toBe(17);
  expect(ageOn(20_010_628, 20_180_627)).toBe(16);
});

const read = (text: string): DateReading => {
  const date = new DateReading();
  date.read(text);
  return date;
};

test('every day is read in each of the accepted forms', () =>
  fc.assert(
    fc.property(day, fc.constantFrom('-', '/', '|'), (date, separator) => {
      const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const forms = [
        [two(of), two(month), year],
        [of, month, year],
        [year, two(month), two(of)],
      ];
      for (const form of forms)
        expect(read(form.join(separator))).toMatchObject({ state: DateState.read, day: dayNumber(year, month, of) });
    }),
  ));

test.each([
  ['05-07-1985', '05-07-1985'],
  ['05 Juli 1985', '05-07-1985'],
  ['5 agustus 1985', '05-08-1985'],
  ['Jumat, 05 Juli 1985', '05-07-1985'],
  ['07-05-85', '07-05-1985'],
  ['05071985', '05-07-1985'],
  ['31233', '05-07-1985'],
  ['05.07.1985', '05-07-1985'],
  ['1985.07.05', '05-07-1985'],
  ['31-02-1980', undefined],
  ['Gerung', undefined],
  ['5', undefined],
  ['', undefined],
  ['05 Foo 1985', undefined],
  ['9'.repeat(41), undefined],
])('"%s" may mean %s', (text, meant) => expect(suggestDate(text)).toBe(meant));

test('writing a day and reading it gives the day', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 73_415 }),
      (serial) => read(asWritten(dayFromSerial(serial) ?? 0)).day === dayFromSerial(serial),
    ),
  ));

test('cleaning twice is cleaning once, and leaves plain text alone', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[!-~]+$/), { minLength: 1 }),
      (words) => clean(words.join(' ')) === words.join(' '),
    ),
  );
  expect(clean(' a \u00a0\u200b b\t\n ')).toBe('a b');
  expect(clean('ａ１')).toBe('a1');
});

test('a NIK says sex and day for every day of a century', () =>
  fc.assert(
    fc.property(day, fc.boolean(), (date, female) => {
      const [year, month, of] = [date.getUTCFullYear() % 100, date.getUTCMonth() + 1, date.getUTCDate()];
      const nik = new NikReading();
      nik.read(`520101${two(of + (female ? 40 : 0))}${two(month)}${two(year)}9001`);
      expect(nik).toMatchObject({ state: NikState.read, female, day: of, month, year });
      // 29 February of a year that is none in 1900 and 2000 alike, as 1700, does not exist for anybody alive
      if (!(of === 29 && month === 2)) expect(nik.dayPossible).toBe(true);
    }),
  ));

test.each([
  ['H. Ahmad Yani, S.Pd., M.Si', 'AHMAD YANI', true],
  ['ahmad  yani'.replace('  ', ' '), 'AHMAD YANI', false],
  ['Prof. Dr. Ahmad', 'AHMAD', true],
  ['HJ SITI', 'SITI', true],
  ["Ma'ruf Amin", 'MARUF AMIN', false],
  ['M. Saleh', 'M SALEH', false],
  ['Siti Ma', 'SITI MA', false],
  ['Dr.', 'DR', false],
  ['Zoé', 'ZOÉ', false],
  ['Ahmad, Yani', 'AHMAD YANI', false],
  ['-', '-', false],
])('"%s" is compared as %s', (name, compared, titled) =>
  expect([comparableName(name), hasTitle(name)]).toEqual([compared, titled]),
);

test('an occupation is the same the second time', () => {
  for (let time = 0; time < 2; time++)
    expect(readOccupation('KEPOLISIAN RI (POLRI)')).toEqual({ listed: true, barred: 'polri' });
  for (let number = 0; number < 1_200; number++) expect(readOccupation(`TUKANG ${number}`).listed).toBe(false);
});

test('codes dotted and flat', () => {
  expect(flatCode('52.01.01.2002')).toBe('5201012002');
  expect(dottedCode('5201012002')).toBe('52.01.01.2002');
  for (const wrong of ['52.01.012.002', '52.01.01.200X', '520101200', '', '5201012002 '])
    expect(flatCode(wrong)).toBe('');
});

const soundRow = [
  '1',
  '52.01.01.2002',
  'Kebon Ayu',
  '5201010507859001',
  'Budi',
  'Gerung',
  '05-07-1985',
  'L',
  'S',
  'Dusun',
  '001',
  '002',
  'PETANI',
  '',
];

test('every move of a row by up to three columns is found, where it tells enough', () => {
  expect(detectShift(soundRow)).toBeUndefined();
  for (const by of [1, 2, 3]) {
    for (let from = 0; from <= 6; from++) {
      const right = [
        ...soundRow.slice(0, from),
        ...Array.from({ length: by }, () => ''),
        ...soundRow.slice(from),
      ].slice(0, 14);
      expect(detectShift(right)?.by).toBe(by);
      const left = [...soundRow.slice(0, from), ...soundRow.slice(from + by), ...Array.from({ length: by }, () => '')];
      if (from + by <= 7) expect(detectShift(left)?.by).toBe(-by);
    }
  }
});
