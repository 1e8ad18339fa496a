import fc from 'fast-check';
import { type Cell, fold } from './fold.js';

const cells = (values: readonly number[], unknown = 0): Cell[] => [
  ...values.map((value, n) => ({ code: `52${n}`, value, inSpread: true })),
  { code: 'unknown', value: unknown, inSpread: false },
];
const folded = (values: readonly number[], unknown = 0) => [...fold(cells(values, unknown)).values()].slice(0, -1);

test.each([
  ['nothing small: all is shown', [0, 5, 12_000], [0, 5, 12_000]],
  ['two small ones read "<5"', [3, 1, 0, 700], ['<5', '<5', 0, 700]],
  ['one small one takes the next smallest with it', [3, 60, 700, 0], ['<100', '<100', 700, 0]],
  ['and whatever equals the next smallest', [3, 7, 7, 700], ['<10', '<10', '<10', 700]],
  ['two equal small ones may be another two', [3, 3, 9, 700], ['<5', '<5', 9, 700]],
  ['but two of one could be nothing else', [1, 1, 9, 700], ['<10', '<10', '<10', 700]],
  ['one filled subregion hides among the empty ones', [2, 0, 0], ['<5', '<5', '<5']],
])('%s', (_, values, expected) => expect(folded(values)).toEqual(expected));

test('"unknown" is folded like a subregion', () => {
  expect([...fold(cells([40, 900], 3)).entries()]).toEqual([
    ['520', '<50'],
    ['521', 900],
    ['unknown', '<50'],
  ]);
});

/** All that an outsider sees of these figures. */
const seen = (values: readonly number[]) =>
  JSON.stringify([
    folded(values),
    values.reduce((sum, value) => sum + value, 0),
    values.filter((value) => value > 0).length,
  ]);

test('an outsider who knows the rule and tries every possibility cannot tell a small figure', () => {
  const possibilities = new Map<string, number[][]>();
  for (let n = 0; n < 9 ** 4; n++) {
    const values = [n, n / 9, n / 81, n / 729].map((part) => Math.floor(part) % 9);
    const group = possibilities.get(seen(values)) ?? [];
    possibilities.set(seen(values), [...group, values]);
  }
  for (const group of possibilities.values())
    for (const [cell, value] of group[0]!.entries()) {
      const nothingElseToHideBehind = group[0]!.every((other) => other === value) && [1, 4].includes(value);
      if (typeof folded(group[0]!)[cell] === 'string' && !nothingElseToHideBehind)
        expect(new Set(group.map((values) => values[cell])).size).toBeGreaterThan(1);
    }
});

test('no figure of 1 to 4 is ever shown, a shown figure is true, and a bound holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), fc.nat(6), (values, unknown) => {
      for (const { code, value } of cells(values, unknown)) {
        const shown = fold(cells(values, unknown)).get(code)!;
        if (typeof shown === 'number') expect(shown > 0 && shown < 5 ? 'small' : shown).toBe(value);
        else expect(value).toBeLessThan(Number(shown.slice(1)));
      }
    }),
  );
});

test('exchanging two hidden figures changes nothing in public', () => {
  const case_ = fc.tuple(fc.array(fc.nat(12), { minLength: 3, maxLength: 10 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(case_, ([values, a, b]) => {
      const hidden = [...folded(values).entries()].filter(([, shown]) => typeof shown === 'string').map(([n]) => n);
      if (hidden.length === 0) return;
      const [i, j] = [hidden[a % hidden.length]!, hidden[b % hidden.length]!];
      const exchanged = values.with(i, values[j]!).with(j, values[i]!);
      expect(seen(exchanged)).toBe(seen(values));
    }),
  );
});
