import { expect, test } from '@jest/globals';
import { exampleContext, judgeRow } from '@silon/rules';
import fc from 'fast-check';
import { list, readBook, supporter } from './read-file.js';

const moved = (row: readonly string[], from: number, by: number): string[] =>
  (by > 0
    ? [...row.slice(0, from), ...Array<string>(by).fill(''), ...row.slice(from)]
    : [...row.slice(0, from), ...row.slice(from - by), ...Array<string>(-by).fill('')]
  ).slice(0, 14);

/** As people leave them: with a no-break space or a zero-width character behind a text. */
const untidy = (row: readonly string[], mark: string): string[] => row.map((text) => (text === '' ? '' : text + mark));

test('where and by how much most rows are shifted, the file says as the rows do', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(1, 2, 3, -1, -2, -3),
      fc.constantFrom('', ' ', '\u00a0', '\u200b'),
      async (from, by, mark) => {
        const rows = [1, 2, 3, 4].map((n) => (n < 4 ? untidy(moved(supporter(n), from, by), mark) : supporter(n)));
        const { findings, read } = await readBook(list(rows));
        const shifts = read.slice(0, 3).map(({ cells, kinds }) => {
          const { params } = judgeRow({ texts: cells, kinds }, exampleContext).findings.find(
            ({ code }) => code === 'R100',
          )!;
          return {
            column: String.fromCharCode(65 + Number(params.from)),
            shift: params.right ? params.by : -Number(params.by),
          };
        });
        expect(findings.map(({ code }) => code)).toEqual(['F024']);
        for (const shift of shifts) expect(findings[0]!.params).toMatchObject({ ...shift, rows: 3, of: 4 });
      },
    ),
    { numRuns: 60 },
  ));
