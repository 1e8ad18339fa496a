import fc from 'fast-check';
import { levelOf, normalise, toDotted } from './code.js';
import type { RegionEdition } from './edition.js';
import { loadEdition } from './load-edition.js';
import { readEditionCsv } from './read-edition-csv.js';

let edition: RegionEdition;
beforeAll(async () => {
  edition = await loadEdition('2025');
});

test('the edition of 2025 is whole', () => {
  expect(edition.villageCount).toBe(83_762);
  expect(edition.subregionsOf('52').map(({ code }) => code)).toEqual([
    ...['52.01', '52.02', '52.03', '52.04', '52.05', '52.06', '52.07', '52.08', '52.71', '52.72'],
  ]);
  expect(edition.villagesOf('52')).toHaveLength(1166);
  expect(edition.subregionsOf('52').flatMap(({ code }) => edition.subregionsOf(code))).toHaveLength(117);
});

test.each([
  ['5201012002', 'Kebon Ayu'],
  ['52.01.01.2002', 'Kebon Ayu'],
  ['52.01.01.1001', 'Gerung Utara'],
  ['91.03.01.3007', 'Desa Adat Yoboi'],
  ['52.01.01', 'Gerung'],
  ['52.06', 'Kabupaten Bima'],
  ['52', 'Nusa Tenggara Barat'],
  ['35.13.15.2017', 'Soka"an'],
  ['12.07.28.1007', 'Lubuk Pakam I,II'],
])('%s is %s', (code, name) => expect(edition.areaName(code)).toBe(name));

test('what is not in the registry has no name', () => {
  for (const code of ['52.01.01.2999', '5201012999', '52.99', '', 'x', '52.01.', '00', '520101200']) {
    expect(edition.areaName(code)).toBeUndefined();
    expect(edition.villageName(code)).toBeUndefined();
  }
  expect(edition.provinceKnown('52')).toBe(true);
  expect(edition.provinceKnown('99')).toBe(false);
  expect(edition.provinceKnown('5201')).toBe(false);
});

test('subregions of a district are its villages; of a village and of nonsense there are none', () => {
  expect(edition.subregionsOf('52.01.01')).toContainEqual({
    code: '52.01.01.2002',
    flat: '5201012002',
    name: 'Kebon Ayu',
  });
  expect(edition.subregionsOf('52.01.01.2002')).toEqual([]);
  expect(edition.subregionsOf('gerung')).toEqual([]);
});

test('every village is found again by its code, and belongs to a district that is known', () => {
  for (const { flat, name, code } of edition.villagesOf('52')) {
    expect([edition.villageName(flat), normalise(code)]).toEqual([name, flat]);
    expect(edition.areaName(flat.slice(0, 6))).toBeDefined();
  }
});

test('one province alone: its villages, and the provinces a NIK may begin with', async () => {
  const ntb = await loadEdition('2025', { province: '52' });
  expect(ntb.villageCount).toBe(1166);
  expect(ntb.villageName('5201012002')).toBe('Kebon Ayu');
  expect(ntb.provinceKnown('31')).toBe(true);
  expect(ntb.areaName('31.71')).toBeUndefined();
});

test('an edition is loaded once', async () => expect(await loadEdition('2025')).toBe(edition));

test('an election looks up its own region', () => {
  expect(edition.lookupFor('52.06')).toMatchObject({ edition: '2025', code: '52.06', name: 'Kabupaten Bima' });
  expect(() => edition.lookupFor('52.99')).toThrow(RangeError);
});

test('another edition comes from one CSV of all levels', () => {
  const old = readEditionCsv(
    '2017',
    'kode,nama\n74,"SULAWESI TENGGARA"\n74.02,KONAWE\n74.02.01,LAMBUYA\n74.02.01.2001,"ASAO, BARU"\n',
  );
  expect([old.name, old.villageName('7402012001'), old.villagesOf('74')]).toEqual([
    '2017',
    'ASAO, BARU',
    [{ code: '74.02.01.2001', flat: '7402012001', name: 'ASAO, BARU' }],
  ]);
  expect(() => readEditionCsv('empty', '74,X')).toThrow(RangeError);
  expect(() => readEditionCsv('twice', '74.02.01.2001,A\n7402012001,B')).toThrow(RangeError);
});

test('an unknown edition is refused', () => expect(loadEdition('1999' as '2025')).rejects.toThrow(RangeError));

test('dotted and flat are one code', () =>
  fc.assert(
    fc.property(fc.constantFrom(2, 4, 6, 10), fc.nat(9_999_999_999), (digits, number) => {
      const flat = String(number).padStart(10, '1').slice(0, digits);
      expect(levelOf(flat)).toBeDefined();
      return normalise(toDotted(flat)) === flat && normalise(flat) === flat;
    }),
  ));
