import { explain } from './explain.js';
import { explainInParts } from './explain-in-parts.js';

test('the parts are those of the whole explanation, in both languages', () => {
  const finding = { code: 'R140', column: 6, params: { found: '05.07.1985', suggestion: '05-07-1985' } };
  const whole = explain(finding, { sheet: 1, row: 17 });
  const { what, expected, mend } = explainInParts(finding);
  for (const language of ['id', 'en'] as const)
    for (const part of [what, expected, mend]) expect(whole[language]).toContain(part[language]);
  expect(what.id).toContain('05-07-1985');
  expect(() => explainInParts({ code: 'R999', params: { found: '' } })).toThrow(RangeError);
});
