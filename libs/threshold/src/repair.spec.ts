import fc from 'fast-check';
import { repairDuty, repairMultiplier } from './repair.js';
import { verdict } from './verdict.js';

test('each cycle has its multiplier; that of 2024 is to be confirmed', () => {
  expect(repairMultiplier('2018-06-27')).toEqual({ multiplier: 2, isCertain: true });
  expect(repairMultiplier('2020-12-09')).toEqual({ multiplier: 2, isCertain: true });
  expect(repairMultiplier('2024-11-27')).toEqual({ multiplier: 1, isCertain: false });
  expect(() => repairMultiplier('2015-12-09')).toThrow(RangeError);
});

const areas = (many: number) => Array.from({ length: many }, (_, at) => `31.${at + 10}`);

test('DKI Jakarta 2024: the doubled shortfall was not asked for, the single one was brought', () => {
  const [lacking, brought] = [618_968 - 183_001, 494_064];
  expect(lacking).toBe(435_967);
  const duty = (multiplier: number) => repairDuty({ shortfall: lacking, spreadShortfall: 0, multiplier }).required;
  expect([duty(2), duty(1)]).toEqual([871_934, 435_967]);
  expect(183_001 + brought).toBe(677_065);
});

const population = fc.integer({ min: 0, max: 3_000_000 });

test('a repair of its duty always mends the number, and no smaller duty of the multiplier does', () =>
  fc.assert(
    fc.property(population, population, fc.integer({ min: 1, max: 3 }), (minimum, held, multiplier) => {
      const { shortfall, spreadShortfall } = verdict({ minimum, spread: 1, subregions: ['x'], counted: { x: held } });
      const { required, needed } = repairDuty({ shortfall, spreadShortfall, multiplier });
      expect(shortfall).toBe(Math.max(0, minimum - held));
      expect(required).toBe(Math.max(multiplier * shortfall, spreadShortfall));
      return needed === (shortfall > 0 || spreadShortfall > 0) && held + required >= minimum;
    }),
  ));

test('where only the spread is short, the duty placed one in each missing area mends it', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 3 }),
      (many, reachedOf, multiplier) => {
        const subregions = areas(many);
        const reached = reachedOf % (many + 1);
        const counted = Object.fromEntries(subregions.slice(0, reached).map((code) => [code, 2]));
        const before = verdict({ minimum: 0, subregions, counted });
        const { required, newSubregions } = repairDuty({ ...before, multiplier });
        expect([required, newSubregions]).toEqual([before.spreadShortfall, before.spreadShortfall]);
        const mended = before.missingSubregions.slice(0, required).map((code) => [code, 1]);
        return verdict({ minimum: 0, subregions, counted: { ...counted, ...Object.fromEntries(mended) } }).reached;
      },
    ),
  ));
