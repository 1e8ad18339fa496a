import { CellKind } from './cell.js';
import { exampleContext, exampleRow } from './example.js';
import { explain, explainWhole } from './explain.js';
import { judgeRow } from './judge-row.js';
import { judgeTotals } from './judge-totals.js';
import type { ExampleRow } from './rule.js';

const said = (changes: ExampleRow, code: string, format?: string): string => {
  const row = { ...exampleRow(changes), ...(format && { format: () => format }) };
  const finding = judgeRow(row, exampleContext).findings.find((one) => one.code === code);
  if (!finding) throw new Error(`${code} was not found`);
  return explain(finding, { sheet: 2, row: 41 }).id;
};
const number = (text: string) => ({ kind: CellKind.number, text });

test('a whole message', () =>
  expect(said({ nik: '520101050785900' }, 'R120')).toBe(
    'Lembar 2, baris 41, kolom NIK (sel D41): NIK harus 16 angka, terbaca 15 angka. Terbaca: "520101050785900". ' +
      'Seharusnya: 16 angka. Cara memperbaiki: salin lagi NIK dari KTP-el, sebagai teks; angka yang hilang tidak dapat ditebak.',
  ));

test('a number in the column of NIKs has lost a digit; elsewhere typing it again is enough', () => {
  expect(said({ nik: number('5201010507859000') }, 'R101')).toContain('tidak dapat dipulihkan');
  expect(said({ rt: number('1') }, 'R101')).not.toContain('tidak dapat dipulihkan');
});

test('a date cell is answered with the date it means, any other number is not', () => {
  expect(said({ birthDate: { kind: CellKind.date, text: '31233' } }, 'R101')).toContain('isinya 05-07-1985 (sama');
  expect(said({ rt: number('31233') }, 'R101')).not.toContain('mungkin');
  expect(said({ rt: number('1') }, 'R101', '0.00')).toContain('angka (format 0.00)');
});

test('day and month swapped are seen, another day is not called so', () => {
  expect(said({ birthDate: '07-05-1985' }, 'R126')).toContain('NIK (05-07-85); hari dan bulan tertukar?');
  for (const birthDate of ['07-06-1985', '06-05-1985', '05-07-1986', '05-08-1985'])
    expect(said({ birthDate }, 'R126')).not.toContain('tertukar');
});

test('too old, or the empty date of a spreadsheet', () => {
  expect(said({ birthDate: '27-06-1897' }, 'R143')).toContain('usia lebih dari 120 tahun');
  expect(said({ birthDate: '01-01-1900' }, 'R143')).toContain('tanggal kosong Excel');
  const atLimit = { ...exampleContext, votingDay: '2020-06-27' };
  const [finding] = judgeRow(exampleRow({ birthDate: '01-01-1900', nik: '5201010101009001' }), atLimit).findings;
  expect(finding && explain(finding, { sheet: 1, row: 2 }).id).toContain('tanggal kosong Excel');
});

test('a name with digits, or with too few letters', () => {
  expect(said({ name: 'Bud1' }, 'R130')).toContain('berisi angka');
  expect(said({ name: 'A' }, 'R130')).toContain('kurang dari dua huruf');
  expect(said({ name: '--' }, 'R130')).toContain('kurang dari dua huruf');
});

test('an unknown code tells what is known of it', () => {
  expect(said({ villageCode: '52.01.01.2999' }, 'R112')).toContain('kecamatannya (Gerung) dikenal');
  expect(said({ villageCode: '52.99.01.2001' }, 'R112')).not.toContain('kecamatannya');
});

test('a NIK from elsewhere: the regency by name, else the province, else its digits', () => {
  expect(said({ nik: '5272010507859001' }, 'R129')).toContain('(Kota Bima)');
  expect(said({ nik: '3171010507859001' }, 'R129')).toContain('(DKI Jakarta)');
});

test('a long text is cut', () => expect(said({ name: 'a'.repeat(300) }, 'R106')).toContain(`"${'a'.repeat(60)}…"`));

test('a code that is none is our own fault', () =>
  expect(() => explain({ code: 'R999', column: 3, params: { found: '' } }, { sheet: 1, row: 2 })).toThrow(RangeError));

test('what has no row begins with what is wrong; a code that was never given is our own fault', () => {
  expect(explainWhole({ code: 'F030', params: { found: '' } }).en).toMatch(
    /^\p{Lu}.*\. Expected: .*\. How to mend it: /u,
  );
  expect(() => explainWhole({ code: 'F999', params: { found: '' } })).toThrow(RangeError);
});

test('figures are told together, in the order of the catalogue, each with its address', () => {
  const standing = {
    counted: 1,
    minimum: 1_500,
    spreadReached: 1,
    spread: 6,
    subregions: 10,
    level: 'regency',
  } as const;
  expect(judgeTotals({ standing, decree: { figure: 'spread', decree: 5, computed: 6 } })).toMatchObject([
    { code: 'T400', severity: 'RETURN', link: '/rules/T400', params: { lacking: 1_499 } },
    { code: 'T401', message: { en: expect.stringContaining('Spread over 1 regencies and cities, at least 6 of 10') } },
    { code: 'T407', severity: 'WARN' },
  ]);
  expect(judgeTotals({ standing })[0]?.message.id).toContain('kurang 1.499 dari minimal 1.500');
  expect(judgeTotals({})).toEqual([]);
});
