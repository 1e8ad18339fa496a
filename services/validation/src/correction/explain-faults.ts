import { columns, type Explanation, type RowCells, type RowFinding, sentence } from '@silon/rules';
import { quarantine } from '../findings/explain-row.js';
import { IDENTITY_UNKNOWN } from '../judge-chunk/encode-rows.js';
import type { UploadRules } from '../judge-chunk/rulebook.js';
import type { ChosenRow } from './choose-rows.js';

/** How a cell is coloured: it refuses its row, or somebody has to look at it. */
export type Mark = 'fault' | 'doubt';

/** What the columns at the right say of a row, and which of its cells they mean. */
export interface Faults {
  readonly codes: readonly string[];
  readonly explanation: string;
  readonly mend: string;
  /** By column; a hole where the cell is sound. */
  readonly marks: readonly (Mark | undefined)[];
}

interface Said {
  readonly title: string | undefined;
  readonly parts: Explanation;
}

const sound: Faults = { codes: [], explanation: '', mend: '', marks: [] };
export const nik = columns.findIndex(({ key }) => key === 'nik');
const aboutNik: ReadonlySet<string> = new Set(['X201', 'X202']);

/** All that was found in a row, in words. The upload's own rules are asked again, and answer as they did when it was judged. */
export function explainFaults(row: ChosenRow, cells: RowCells, { pack, context }: UploadRules): Faults {
  if (row.verdict === 3)
    return {
      codes: [quarantine.code],
      explanation: joined(placeOf(row), [quarantine.message.id], [quarantine.message.en]),
      mend: '',
      marks: [],
    };
  const { findings } = pack.judgeRow(cells, context);
  if (findings.length + row.others.length === 0 && !row.unknownIdentity) return sound;
  const marks: (Mark | undefined)[] = [];
  // Where a mended row speaks for it, nothing is left to mend here.
  if (!row.superseded) for (const finding of findings) markCells(marks, finding);
  if (row.others.some(({ code }) => aboutNik.has(code))) marks[nik] ??= 'doubt';
  const unknown = row.unknownIdentity ? [{ code: IDENTITY_UNKNOWN, params: { found: '' } }] : [];
  const said: Said[] = [
    ...findings.map((one) => ({ title: pack.columns[one.column]?.title, parts: pack.explainInParts(one) })),
    ...unknown.map((one) => ({ title: undefined, parts: pack.explainInParts(one) })),
    ...row.others.map(({ code, receipt, sheet, row: otherRow }) => ({
      title: undefined,
      parts: pack.explainInParts({ code, params: { found: '', receipt, sheet, row: otherRow } }),
    })),
  ];
  const asked = row.superseded ? said.slice(findings.length) : said;
  return {
    codes: unique([...findings, ...unknown, ...row.others].map(({ code }) => code)),
    explanation: joined(
      placeOf(row),
      said.map(({ title, parts }) => titled(title, parts.what.id)),
      said.map(({ title, parts }) => titled(title, parts.what.en)),
    ),
    mend: joined(
      undefined,
      unique(asked.map(({ parts }) => `${sentence(parts.mend.id)} Seharusnya: ${sentence(parts.expected.id)}`)),
      unique(asked.map(({ parts }) => `${sentence(parts.mend.en)} Expected: ${sentence(parts.expected.en)}`)),
    ),
    marks,
  };
}

/** A shifted row is wrong from the column on where the shift begins. */
function markCells(marks: (Mark | undefined)[], { column, severity, params }: RowFinding): void {
  const mark = severity === 'REJECT_ROW' ? 'fault' : severity === 'REVIEW' ? 'doubt' : undefined;
  if (!mark) return;
  const from = column >= 0 ? column : Number(params.from ?? columns.length);
  const to = column >= 0 ? column : columns.length - 1;
  for (let at = from; at <= to; at++) if (marks[at] !== 'fault') marks[at] = mark;
}

/** Where the row stood in the file it came in: other rows are named by such places. */
const placeOf = ({ sheet, row }: ChosenRow): string => `Lembar ${sheet} baris ${row} · Sheet ${sheet} row ${row}`;

const titled = (title: string | undefined, text: string): string =>
  title ? `${title}: ${sentence(text)}` : sentence(text);

/** Stands alone above the English words, below empty lines: a row that came out a little too high shows nothing cut in half. */
export const ENGLISH = '\n\nEnglish:';

/** Indonesian first; English below it. */
const joined = (head: string | undefined, id: readonly string[], en: readonly string[]): string =>
  [...(head ? [head] : []), ...listed(id), ENGLISH, ...listed(en)].join('\n');

const listed = (texts: readonly string[]): string[] =>
  texts.length > 1 ? texts.map((text) => `• ${text}`) : [...texts];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
