import { CellKind, type ExampleRow, exampleContext, exampleRow, judgeRow, type RuleContext } from '@silon/rules';
import { RegionEditions } from './region-editions.js';

const editions = new RegionEditions(undefined);
const judging = async (region: string, issued?: readonly string[]): Promise<RuleContext> => ({
  ...exampleContext,
  region: await editions.lookupFor('2025', region),
  issuedVillages: issued && new Set(issued),
});
const codes = (row: ExampleRow, context: RuleContext) =>
  judgeRow(exampleRow({ villageName: '', ...row }), context).findings.map(({ code }) => code);

test.each([
  ['52.01.01.2002', 'Kebon Ayu', []],
  ['5201012002', 'Kebon Ayu', []],
  ['52.01.01.1001', 'Gerung Utara', []],
  ['52.01.01.4002', '', ['R111']],
  ['52.01.01.2999', '', ['R112']],
  ['53.01.01.2001', '', ['R113']],
  ['5201030002', '', ['R115']],
  ['52.01.01.2002', 'Gapuk', ['R114']],
])('%s %s in an election of NTB: %j', async (villageCode, villageName, found) =>
  expect(codes({ villageCode, villageName }, await judging('52'))).toEqual(found),
);

test('desa adat of Papua is a village as any other', async () => {
  const context = await judging('91');
  expect(codes({ villageCode: '91.03.01.3007', nik: '9103010507859001' }, context)).toEqual([]);
});

test('a code that is valid but was not issued to the pair was changed', async () => {
  const context = await judging('52', ['5201012002']);
  expect(codes({ villageCode: '52.01.01.2003' }, context)).toEqual(['R110']);
});

test('a number is no text, even where its digits are a code', async () => {
  const context = await judging('52');
  for (const text of ['5201012002', '52.01'])
    expect(codes({ villageCode: { kind: CellKind.number, text } }, context)).toEqual(['R101']);
});

test('the city of Bima lies outside the regency of Bima', async () => {
  expect(codes({ villageCode: '52.72.01.1001', nik: '5206010507859001' }, await judging('52.06'))).toEqual(['R113']);
});

test('a name beside a code that is unknown or of another village is suggested with its code', async () => {
  const context = await judging('52');
  const nearest = (row: ExampleRow) => judgeRow(exampleRow(row), context).findings[0]?.params.nearest;
  expect(nearest({ villageCode: '52.01.01.2999', villageName: 'Kebon Ayu' })).toBe('52.01.01.2002 Kebon Ayu');
  expect(nearest({ villageCode: '52.01.01.2002', villageName: 'Gapuk' })).toBe('52.01.01.2003 Gapuk');
  expect(nearest({ villageCode: '52.01.01.2999', villageName: '' })).toBe('');
});
