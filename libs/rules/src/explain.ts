import { ruleOf } from './catalogue.js';
import { columns } from './column.js';
import type { Params, Rule, Saying, Text } from './rule.js';
import { sentence } from './sentence.js';

/** Where a row stands in the operator's workbook: number of the sheet and of the row, both from 1 as people count them. */
export interface RowPlace {
  readonly sheet: number;
  readonly row: number;
}

/** A finding with what its message needs; `column` is a 0-based index into `columns`, -1 for the whole row. */
export interface Explicable {
  readonly code: string;
  readonly column: number;
  readonly params: Params;
}

/**
 * What is wrong, where, what was found, what was expected and how to mend it, in both languages. It quotes the cell:
 * for the eyes of those entitled, never for a log or a column. Throws a RangeError for a code the catalogue does not have.
 */
export function explain(finding: Explicable, place: RowPlace): Text {
  const rule = ruleOf(finding.code);
  if (!rule) throw new RangeError(`no rule ${finding.code}`);
  return { id: explainIn('id', rule, finding, place), en: explainIn('en', rule, finding, place) };
}

/**
 * The same of a finding that has no row: on a file as a whole, or on figures. A rule that names its figures only where they
 * are known has them in `params`.
 */
export function explainWhole({ code, params }: Omit<Explicable, 'column'>): Text {
  const rule = ruleOf(code);
  if (!rule) throw new RangeError(`no rule ${code}`);
  return { id: wholeIn('id', rule, params), en: wholeIn('en', rule, params) };
}

const words = {
  id: {
    sheet: 'Lembar',
    row: 'baris',
    column: 'kolom',
    cell: 'sel',
    found: 'Terbaca',
    empty: 'kosong',
    expected: 'Seharusnya',
    mend: 'Cara memperbaiki',
  },
  en: {
    sheet: 'Sheet',
    row: 'row',
    column: 'column',
    cell: 'cell',
    found: 'Found',
    empty: 'empty',
    expected: 'Expected',
    mend: 'How to mend it',
  },
} as const;

function explainIn(
  language: 'id' | 'en',
  rule: Rule,
  { column, params }: Explicable,
  { sheet, row }: RowPlace,
): string {
  const say = words[language];
  const title = columns[column];
  const last = columns.at(-1)?.letter;
  const where = title
    ? `${say.sheet} ${sheet}, ${say.row} ${row}, ${say.column} ${title.title} (${say.cell} ${title.letter}${row})`
    : `${say.sheet} ${sheet}, ${say.row} ${row} (${say.cell} A${row}:${last}${row})`;
  const found = params.found === '' ? say.empty : `"${shorten(params.found)}"`;
  return [
    sentence(`${where}: ${rule.message[language](params)}`),
    ...(title ? [`${say.found}: ${found}.`] : []),
    sentence(`${say.expected}: ${wording(rule.expected, language, params)}`),
    sentence(`${say.mend}: ${wording(rule.mend, language, params)}`),
  ].join(' ');
}

function wholeIn(language: 'id' | 'en', rule: Rule, params: Params): string {
  const say = words[language];
  return [
    sentence(rule.message[language](params)),
    sentence(`${say.expected}: ${wording(rule.expected, language, params)}`),
    sentence(`${say.mend}: ${wording(rule.mend, language, params)}`),
  ].join(' ');
}

/** What a rule says in one language, made from the finding's parameters where it must be. */
export function wording(words: Text | Saying, language: 'id' | 'en', params: Params): string {
  const said = words[language];
  return typeof said === 'string' ? said : said(params);
}

const longest = 60;
const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
