import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distance, plainName } from './nearest.js';
import { RegionEditions } from './region-editions.js';
import { writeEdition } from './write-edition.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silon-regions-'));
});
afterAll(() => rm(folder, { recursive: true }));

const dump = `
-- a comment with ('not','a region')
CREATE TABLE wilayah (kode varchar(13) NOT NULL, nama varchar(100));
INSERT INTO wilayah (kode, nama) VALUES
('52','Nusa Tenggara Barat'),
('52.01','KAB. LOMBOK BARAT'), ('52.01.01', 'Gerung'),
('52.01.01.2998','Desa \\'Lama\\''),
('52.01.01.2999','Soka''an, "Timur"', 1, NULL);
INSERT INTO \`wilayah\` VALUES ('52.01.01.1001','Gerung Utara');
`;
const csv = 'code,name\n52,NUSA TENGGARA BARAT\n52.01,LOMBOK BARAT\n52.01.01,GERUNG\n5201012997,"LAMA, BARU"\n';

test('a dump of SQL becomes an edition, names and quotes as they were', async () => {
  expect(await writeEdition('2017', dump, folder)).toEqual({
    file: join(folder, '2017.csv'),
    areas: 6,
    villages: 3,
  });
  const edition = await new RegionEditions(folder).load('2017');
  expect(edition.villagesOf('52').map(({ code, name }) => [code, name])).toEqual([
    ['52.01.01.1001', 'Gerung Utara'],
    ['52.01.01.2998', "Desa 'Lama'"],
    ['52.01.01.2999', 'Soka\'an, "Timur"'],
  ]);
  expect(edition.areaName('52.01')).toBe('KAB. LOMBOK BARAT');
});

test('a CSV becomes the same kind of file, and the same dump gives the same bytes', async () => {
  await writeEdition('2019', csv, folder);
  const bytes = await readFile(join(folder, '2019.csv'), 'utf8');
  expect(bytes).toBe(
    'code,name\n52,NUSA TENGGARA BARAT\n52.01,LOMBOK BARAT\n52.01.01,GERUNG\n52.01.01.2997,"LAMA, BARU"\n',
  );
  await writeEdition('2019', bytes, folder);
  expect(await readFile(join(folder, '2019.csv'), 'utf8')).toBe(bytes);
});

test('what is no registry, or has no name for a file, is refused and leaves nothing', async () => {
  await expect(writeEdition('leer', 'code,name\n52,X\n', folder)).rejects.toThrow(RangeError);
  await expect(writeEdition('../2017', dump, folder)).rejects.toThrow(RangeError);
  expect(await new RegionEditions(folder).names()).toEqual(['2025', '2017', '2019']);
});

test('editions are those at hand; where there is no folder, the one that comes along', async () => {
  await writeFile(join(folder, 'no edition.csv'), '');
  expect(await new RegionEditions(folder).names()).toEqual(['2025', '2017', '2019']);
  expect(await new RegionEditions(join(folder, 'none')).names()).toEqual(['2025']);
  expect(await new RegionEditions(undefined).names()).toEqual(['2025']);
  for (const name of ['1999', '../2017', ''])
    await expect(new RegionEditions(folder).load(name)).rejects.toThrow(RangeError);
});

test('a village the pinned edition does not know is found in another', async () => {
  const editions = new RegionEditions(folder);
  const now = await editions.lookupFor('2025', '52');
  expect([now.edition, now.otherEdition('5201012999'), now.otherEdition('5201012997')]).toEqual([
    '2025',
    '2017',
    '2019',
  ]);
  expect(now.otherEdition('5201012996')).toBeUndefined();
  expect((await editions.lookupFor('2017', '52')).otherEdition('5201012002')).toBe('2025');
});

test('a name means the village that has it, or those most alike in the district', async () => {
  const { nearestVillages } = await new RegionEditions(undefined).lookupFor('2025', '52');
  const found = (name: string, near: string) => nearestVillages(name, near).map(({ code }) => code);
  expect(found('GAPUK', '5201012002')).toEqual(['52.01.01.2003']);
  expect(found('Desa Kebon-Ayu', '5299992001')).toEqual(['52.01.01.2002']);
  expect(found('Kebon Ayuk', '5201012999')).toEqual(['52.01.01.2002']);
  expect(found('Kebon Ayuk', '5202012999')).toEqual([]);
  for (const name of ['', '-', 'Xyzzyx']) expect(found(name, '5201012002')).toEqual([]);
});

test('words are as far apart as letters have to be changed', () => {
  expect(['kitten', 'sitting', 'kitte', ''].map((to) => distance('kitten', to, 3))).toEqual([0, 3, 1, 4]);
  expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(plainName('Kel. Gerung Utara')).toBe('GERUNGUTARA');
});
