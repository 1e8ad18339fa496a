import fc from 'fast-check';
import { CellKind } from './cell.js';
import { exampleContext } from './example.js';
import { judgeRow } from './judge-row.js';

const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '-',
    '5201010507859001',
    '05-07-1985',
    'L',
    'P',
    '001',
    '52.01.01.2002',
    'PNS',
    '__proto__',
    'constructor',
  ),
);
const anyRow = fc.record({
  texts: fc.array(anyCell, { minLength: 14, maxLength: 14 }),
  kinds: fc.array(fc.constantFrom(0, 1, 1, 1, 1, 2, 3, 4, 5, 6), { minLength: 14, maxLength: 14 }),
});

test('whatever the cells hold, the judgement is the same again, whatever was judged in between', () =>
  fc.assert(
    fc.property(anyRow, anyRow, (row, between) => {
      const first = structuredClone(judgeRow(row, exampleContext));
      judgeRow(between, exampleContext);
      expect(judgeRow(row, exampleContext)).toEqual(first);
    }),
    { numRuns: 500 },
  ));

test('a verdict is the worst of its findings', () =>
  fc.assert(
    fc.property(anyRow, (row) => {
      const { verdict, findings } = judgeRow(row, exampleContext);
      const worst = ['REJECT_ROW', 'REVIEW'].find((severity) =>
        findings.some((finding) => finding.severity === severity),
      );
      return verdict === (worst === 'REJECT_ROW' ? 'rejected' : worst === 'REVIEW' ? 'review' : 'accepted');
    }),
    { numRuns: 300 },
  ));

test.each(['a', ' ', '1', '\u00a0', 'e', '1e', 'a ', '-', '\ufdfa', 'A.', ', S.Pd', '='])(
  '50,000 characters of %j in every cell take no time',
  (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    for (const length of [60, 100, 999, 50_000]) {
      const row = {
        texts: Array.from({ length: 14 }, () => text.slice(0, length)),
        kinds: Array.from({ length: 14 }, () => CellKind.text),
      };
      // the better of three: another process may have had the processor
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        judgeRow(row, exampleContext);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    }
  },
);
