import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundled } from '../../scripts/rule-pack/bundle.ts';
import { dropPack, faultsOf, markRelease, packsOf, putCurrent } from '../../scripts/rule-pack/packs.ts';
import { bundleChanged, packsAandB } from './make-packs.ts';

let a: Bundled;
let b: Bundled;
let folder: string;
beforeAll(async () => void ({ a, b } = await packsAandB()));
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'packs-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const names = () => packsOf(folder).packs.map(({ sha256 }) => sha256);
const files = () => readdirSync(folder).filter((name) => name.endsWith('.mjs'));

test('the same rules give the same pack wherever they lie; a changed rule gives another', async () => {
  expect(await bundleChanged([])).toEqual(a);
  expect(b.sha256).not.toBe(a.sha256);
});

test('a comment is no rule', async () => {
  const comment = { file: 'row/sex-code.ts', from: 'export const', to: '// nothing new\nexport const' };
  expect((await bundleChanged([comment])).sha256).toBe(a.sha256);
});

test('a pack no release went out with makes room for the next; one that did stays until it is dropped', () => {
  putCurrent(folder, a, '2017-11-01');
  putCurrent(folder, b, '2017-11-02');
  expect(names()).toEqual([b.sha256]);
  expect(files()).toEqual([`${b.sha256}.mjs`]);

  markRelease(folder, '1.0');
  putCurrent(folder, a, '2017-11-03');
  expect(names()).toEqual([b.sha256, a.sha256]);
  expect(packsOf(folder)).toMatchObject({ current: a.sha256, packs: [{ release: '1.0', madeOn: '2017-11-02' }, {}] });
  expect(faultsOf(folder, a)).toEqual([]);

  expect(() => dropPack(folder, a.sha256)).toThrow('current');
  dropPack(folder, b.sha256);
  expect(names()).toEqual([a.sha256]);
  expect(faultsOf(folder, a)).toEqual([]);
});

test('a stale, an altered and an unlisted pack are complained about', () => {
  putCurrent(folder, a, '2017-11-01');
  expect(faultsOf(folder, b)).toEqual([expect.stringContaining('npm run gen')]);
  appendFileSync(join(folder, `${a.sha256}.mjs`), '\n');
  appendFileSync(join(folder, `${b.sha256}.mjs`), b.text);
  expect(faultsOf(folder, a)).toEqual([
    expect.stringContaining('altered'),
    expect.stringContaining('not in the manifest'),
  ]);
});
