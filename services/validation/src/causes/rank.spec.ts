import fc from 'fast-check';
import type { CauseKey, Pattern } from './find-patterns.js';
import { type Ground, rank } from './rank.js';

const pattern = (subregion: number, rows: number, ...causes: CauseKey[]): Pattern => ({ subregion, causes, rows });
const ground = (counted: Record<number, number>, terms?: Ground['terms']): Ground => ({
  terms,
  subregions: [1, 2, 3],
  counted: new Map(Object.entries(counted).map(([code, count]) => [Number(code), count])),
});
const told = (patterns: Pattern[], on: Ground) =>
  rank(patterns, on).map(({ cause, rows, alone, then }) => [cause, rows, alone.supportersWon, then.supportersWon]);

describe('ranking causes', () => {
  test('a few rows in a subregion that counts nobody lead further than many in one that counts, while the spread is short', () => {
    const patterns = [pattern(1, 40, 'R150.7'), pattern(2, 3, 'R140.6')];
    expect(told(patterns, ground({ 1: 100 }, { minimum: 1000, spread: 2 }))[0]![0]).toBe('R140.6');
    expect(told(patterns, ground({ 1: 100, 3: 1 }, { minimum: 1000, spread: 2 }))[0]![0]).toBe('R150.7');
  });

  test('no more is gained than is lacking: with a row short, one cause is as good as the other, and the larger comes first', () =>
    expect(
      told([pattern(1, 1, 'R140.6'), pattern(1, 9, 'R150.7')], ground({ 1: 9 }, { minimum: 10, spread: 1 }))[0],
    ).toEqual(['R150.7', 9, 9, 9]));

  test('a row with two causes is won by the later of the two', () =>
    expect(
      told([pattern(1, 5, 'R140.6'), pattern(1, 3, 'R140.6', 'R150.7'), pattern(1, 1, 'R150.7')], ground({})),
    ).toEqual([
      ['R140.6', 8, 5, 5],
      ['R150.7', 4, 1, 4],
    ]));

  test('rows whose subregion is unknown are won for the total and for no spread', () => {
    const [only] = rank([pattern(0, 4, 'R112.1')], ground({}, { minimum: 5, spread: 1 }));
    expect(only!.then).toMatchObject({
      subregionsWon: [],
      after: { counted: 4, spreadReached: 0, shortfall: 1, spreadShortfall: 1, reached: false },
    });
  });

  test('without the decree nothing is said of what is lacking', () =>
    expect(rank([pattern(2, 4, 'R140.6')], ground({}))[0]!.alone.after).toEqual({
      counted: 4,
      spreadReached: 1,
      shortfall: null,
      spreadShortfall: null,
      reached: null,
    }));

  test('all causes mended win every refused row, in whatever order the patterns come', () => {
    const causes = fc.uniqueArray(fc.constantFrom<CauseKey>('R101.3', 'R140.6', 'R150.7', 'R120.3'), { minLength: 1 });
    const patterns = fc.array(
      fc.tuple(fc.nat(3), causes, fc.integer({ min: 1, max: 50 })).map(([at, set, rows]) => pattern(at, rows, ...set)),
    );
    fc.assert(
      fc.property(patterns, fc.nat(60), fc.nat(3), (all, minimum, spread) => {
        const on = ground({ 1: 3 }, { minimum, spread });
        const ranked = rank(all, on);
        const won = ranked.reduce((sum, { then }) => sum + then.supportersWon, 0);
        expect(won).toBe(all.reduce((sum, { rows }) => sum + rows, 0));
        for (const { rows, alone, then } of ranked) {
          expect(alone.supportersWon).toBeLessThanOrEqual(then.supportersWon);
          expect(then.supportersWon).toBeLessThanOrEqual(rows);
        }
        expect(rank([...all].reverse(), on).map(({ cause }) => cause)).toEqual(ranked.map(({ cause }) => cause));
      }),
    );
  });
});
