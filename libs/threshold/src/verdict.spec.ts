import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkDecree } from './decree.js';
import { minimumSpread, minimumSupport } from './minimum.js';
import { repairDuty } from './repair.js';
import { verdict } from './verdict.js';

const ntb = ['52.01', '52.02', '52.03', '52.04', '52.05', '52.06', '52.07', '52.08', '52.71', '52.72'];
const inFive = { '52.01': 303_000, '52.02': 100, '52.03': 100, '52.04': 100, '52.05': 31 };

interface History {
  id: string;
  minimum: number;
  factual1_ms?: number;
  shortfall?: number;
  repair_multiplier?: number;
  repair_required?: number;
  final_ms?: number;
  verdict: string;
}
const histories = JSON.parse(
  readFileSync(new URL('../test/vectors/case-histories.json', import.meta.url), 'utf8'),
) as History[];
const history = (id: string): History => histories.find((one) => one.id === id) ?? ({} as History);

test('the minimum in five of ten regencies fails on spread', () =>
  expect(verdict({ minimum: 303_331, subregions: ntb, counted: inFive })).toEqual({
    minimum: 303_331,
    spread: 6,
    counted: 303_331,
    spreadReached: 5,
    shortfall: 0,
    spreadShortfall: 1,
    missingSubregions: ['52.06', '52.07', '52.08', '52.71', '52.72'],
    reached: false,
  }));

test('one supporter in a sixth regency is enough, and losing that one loses the spread', () => {
  expect(verdict({ minimum: 303_331, subregions: ntb, counted: { ...inFive, '52.72': 1 } }).reached).toBe(true);
  expect(verdict({ minimum: 303_331, subregions: ntb, counted: { ...inFive, '52.72': 0 } }).reached).toBe(false);
});

test('one supporter below the minimum is short by one', () =>
  expect(verdict({ minimum: 303_331, subregions: ntb, counted: { ...inFive, '52.05': 29, '52.06': 1 } })).toMatchObject(
    { shortfall: 1, reached: false },
  ));

test('a count outside the region is our own fault', () =>
  expect(() => verdict({ minimum: 1, subregions: ntb, counted: { '53.01': 1 } })).toThrow(RangeError));

test('adding a supporter never takes reached away', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 10, maxLength: 10 }),
      fc.nat(9),
      fc.nat(200),
      (counts, at, minimum) => {
        const counted = Object.fromEntries(ntb.map((code, index) => [code, counts[index] ?? 0]));
        const more = { ...counted, [ntb[at] as string]: (counts[at] ?? 0) + 1 };
        const before = verdict({ minimum, subregions: ntb, counted });
        expect(before.reached).toBe(before.counted >= minimum && before.spreadReached >= 6);
        return !before.reached || verdict({ minimum, subregions: ntb, counted: more }).reached;
      },
    ),
  ));

test('NTB 2018: short after the first visit, twice the shortfall to repair, enough at the end', () => {
  const {
    minimum,
    factual1_ms = 0,
    final_ms = 0,
    shortfall,
    repair_required,
    repair_multiplier = 0,
  } = history('NTB-2018-ALI-SAKTI');
  const after = verdict({
    minimum,
    subregions: ntb,
    counted: { ...Object.fromEntries(ntb.map((code) => [code, 1])), '52.01': factual1_ms - 9 },
  });
  expect(after).toMatchObject({ counted: factual1_ms, shortfall, spreadReached: 10, reached: false });
  expect(repairDuty({ ...after, multiplier: repair_multiplier })).toEqual({
    needed: true,
    required: repair_required,
    newSubregions: 0,
  });
  expect(final_ms - minimum).toBe(22_637);
});

test('Ketapang 2020: the shortfall doubled', () => {
  const { shortfall = 0 } = history('KETAPANG-2020');
  expect(repairDuty({ shortfall, spreadShortfall: 0, multiplier: 2 }).required).toBe(25_088);
});

test('a spread short alone asks for one supporter in each subregion lacking', () => {
  expect(repairDuty({ shortfall: 0, spreadShortfall: 1, multiplier: 2 })).toEqual({
    needed: true,
    required: 1,
    newSubregions: 1,
  });
  expect(repairDuty({ shortfall: 0, spreadShortfall: 0, multiplier: 2 })).toEqual({
    needed: false,
    required: 0,
    newSubregions: 0,
  });
  expect(() => repairDuty({ shortfall: 1, spreadShortfall: 0, multiplier: 0 })).toThrow(RangeError);
});

test('a decree that disagrees with the formula is named, figure by figure', () => {
  const computed = { minimum: minimumSupport('mayor', 293_192), spread: minimumSpread(6) };
  expect(checkDecree({ minimum: 24_622, spread: 4 }, computed)).toEqual([
    { code: 'T407', figure: 'minimum', decree: 24_622, computed: 24_922 },
  ]);
  expect(checkDecree(computed, computed)).toEqual([]);
});

const areas = (many: number) => Array.from({ length: many }, (_, at) => `31.${at + 10}`);

/** So many supporters in so many areas, the first of which has all but one each. */
const spreadOver = (supporters: number, reached: number) =>
  Object.fromEntries(areas(reached).map((code, at) => [code, at === 0 ? supporters - reached + 1 : 1]));

interface Case extends History {
  spread_required?: number;
  spread?: number;
  resubmitted_spread?: number;
  submitted?: number;
  hardcopy_b1?: number;
  ktp_copies?: number;
  complete?: number;
  vermin?: { MS: number };
  final?: { MS: number };
  softcopy_at_deadline?: number;
}

const decided = (histories as Case[])
  .filter(({ minimum }) => minimum !== undefined)
  .map((one) => {
    const papers = Math.min(one.hardcopy_b1 ?? Infinity, one.ktp_copies ?? Infinity);
    const held =
      one.final_ms ?? one.final?.MS ?? one.complete ?? one.vermin?.MS ?? (papers < Infinity ? papers : one.submitted);
    return { ...one, held: held ?? 0, reached: one.resubmitted_spread ?? one.spread ?? 6 };
  });

test.each(decided)('$id: $held supporters in $reached areas end as $verdict', ({ held, reached, ...one }) => {
  const subregions = areas(2 * ((one.spread_required ?? Math.min(reached, 6)) - 1));
  const standing = verdict({
    ...{ minimum: one.minimum, subregions, counted: spreadOver(held, Math.min(reached, subregions.length)) },
    ...(one.spread_required && { spread: one.spread_required }),
  });
  if (one.verdict === 'TMS_COUNT') expect(standing.shortfall).toBeGreaterThan(0);
  else if (one.verdict === 'TMS_SPREAD') expect(standing).toMatchObject({ shortfall: 0, reached: false });
  else expect(standing.shortfall).toBe(0);
});
