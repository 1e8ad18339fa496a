import { exampleContext, exampleRow, judgeRow, rowRules, type RowCells, type RowJudgement } from '@silon/rules';
import { compare } from '../../scripts/compare-rules/compare.ts';
import type { Pack } from '../../scripts/compare-rules/pack.ts';

const now: Pack = { name: 'now', judgeRow, rowRules };

/** The catalogue without one of its rules. */
const without = (left: string): Pack => ({
  ...now,
  judgeRow: (row, context): RowJudgement => {
    const judged = judgeRow(row, context);
    const findings = judged.findings.filter(({ code }) => code !== left);
    return { ...judged, findings, verdict: findings.length > 0 ? judged.verdict : 'accepted' };
  },
});

async function* rows(): AsyncGenerator<RowCells> {
  for (const changes of [{}, { sex: 'X' }, { sex: 'X', rt: 'x' }, { nik: '52' }]) yield exampleRow(changes);
}

test('what a rule taken away would change is told by code and by verdict', async () => {
  const { codes, verdicts, ...counts } = await compare(now, without('R150'), rows(), exampleContext);
  expect(counts).toEqual({ rows: 4, changed: 2 });
  expect([...verdicts]).toEqual([['rejected -> accepted', 1]]);
  expect(codes.get('R150 REJECT_ROW')).toEqual({ before: 2, after: 0, gained: 0, lost: 2, first: 2 });
  expect(codes.get('R120 REJECT_ROW')).toMatchObject({ before: 1, after: 1, gained: 0, lost: 0 });
});

test('a catalogue beside itself changes nothing', async () =>
  expect(await compare(now, now, rows(), exampleContext)).toMatchObject({ changed: 0, verdicts: new Map() }));
