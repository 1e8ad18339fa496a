import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { law10of2016 } from './bracket.js';
import { minimumSpread, minimumSupport, permilleFor, sumDpt } from './minimum.js';

interface Published {
  cycle: number;
  region: string;
  level: 'prov' | 'kab';
  dpt: number;
  permille: number;
  minimum: number;
  subregions: number;
  min_spread: number;
}
const published = JSON.parse(
  readFileSync(new URL('../test/vectors/thresholds.json', import.meta.url), 'utf8'),
) as Published[];

test.each(published)(
  '$cycle $region: the published minimum and spread',
  ({ level, dpt, permille, minimum, subregions, min_spread }) => {
    const office = level === 'prov' ? 'governor' : 'regent';
    expect(permilleFor(office, dpt)).toBe(permille);
    expect(minimumSupport(office, dpt)).toBe(minimum);
    expect(minimumSpread(subregions)).toBe(min_spread);
  },
);

test.each([
  ['governor', 2_000_000, 200_000],
  ['governor', 2_000_001, 170_001],
  ['governor', 6_000_000, 510_000],
  ['governor', 6_000_001, 450_001],
  ['governor', 12_000_000, 900_000],
  ['governor', 12_000_001, 780_001],
  ['mayor', 250_000, 25_000],
  ['mayor', 250_001, 21_251],
  ['regent', 300_000, 25_500],
  ['regent', 500_000, 42_500],
  ['regent', 500_001, 37_501],
  ['regent', 1_000_000, 75_000],
  ['regent', 1_000_001, 65_001],
  ['governor', 0, 0],
] as const)('%s with a voter list of %d needs %d', (office, dpt, minimum) =>
  expect(minimumSupport(office, dpt)).toBe(minimum),
);

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [14, 8],
  [17, 9],
  [23, 12],
  [35, 18],
  [42, 22],
])('of %d subregions %d must hold a supporter', (subregions, spread) => expect(minimumSpread(subregions)).toBe(spread));

const office = fc.constantFrom('governor', 'regent', 'mayor');

test('the minimum is the smallest whole number not below the share', () =>
  fc.assert(
    fc.property(office, fc.integer({ min: 0, max: 300_000_000 }), (of, dpt) => {
      const asked = BigInt(dpt) * BigInt(permilleFor(of, dpt));
      const minimum = BigInt(minimumSupport(of, dpt));
      return minimum * 1000n >= asked && (minimum - 1n) * 1000n < asked;
    }),
  ));

test('within one bracket more voters never mean fewer supporters', () =>
  fc.assert(
    fc.property(office, fc.integer({ min: 0, max: 300_000_000 }), (of, dpt) => {
      fc.pre(permilleFor(of, dpt) === permilleFor(of, dpt + 1));
      return minimumSupport(of, dpt) <= minimumSupport(of, dpt + 1);
    }),
  ));

test('the spread is more than half, and no more than that takes', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (n) => 2 * minimumSpread(n) > n && 2 * (minimumSpread(n) - 1) <= n),
  ));

test('a province may add voter lists of different elections', () =>
  expect(
    sumDpt([
      { code: '33.a', dpt: 15_473_304, sourceElection: 'Pilkada 2015' },
      { code: '33.b', dpt: 6_387_555, sourceElection: 'Pilkada 2017' },
      { code: '33.c', dpt: 5_548_457, sourceElection: 'Pilpres 2014' },
    ]),
  ).toBe(27_409_316));

test('what is no count of people is refused', () => {
  for (const dpt of [-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER])
    expect(() => minimumSupport('governor', dpt)).toThrow(RangeError);
  expect(() => minimumSpread(0)).toThrow(RangeError);
  expect(() => permilleFor('mayor', 9, { ...law10of2016, mayor: [{ upTo: 8, permille: 1 }] })).toThrow(RangeError);
});
