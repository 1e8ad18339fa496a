/**
 * Writes docs/rules.md, in Indonesian and English, from the catalogue of @silon/rules (built: `npx nx build rules`).
 * With --check it writes nothing and ends with 1 when the page is not what the catalogue says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  CellKind,
  type ExampleRow,
  type Rule,
  type RowRule,
  columns,
  exampleContext,
  exampleRow,
  explain,
  judgeRow,
  rowRules,
  setRules,
} from '@silon/rules';

type Language = 'id' | 'en';

const page = new URL('../docs/rules.md', import.meta.url);
const place = { sheet: 1, row: 17 };

const words = {
  id: {
    part: 'Bahasa Indonesia',
    intro:
      'Setiap temuan mempunyai kode yang tidak pernah dipakai ulang. Contoh pesan di bawah ini dibuat oleh aturannya sendiri.',
    severities: 'Tingkat',
    rows: 'Satu baris (R)',
    sets: 'Antarbaris satu pasangan calon (X)',
    settable: 'dapat diubah dalam pengaturan pemilihan',
    why: 'Mengapa',
    source: 'Sumber',
    example: 'Contoh',
    says: 'Pesan',
    passes: 'lolos',
    breaks: 'kena',
    sound: 'baris yang benar',
    empty: 'kosong',
    between: 'sampai',
  },
  en: {
    part: 'English',
    intro:
      'Every finding has a code that is never used again for another. The messages below are made by the rules themselves.',
    severities: 'Severities',
    rows: 'One row (R)',
    sets: 'Across the rows of one pair (X)',
    settable: 'may be changed in the settings of an election',
    why: 'Why',
    source: 'Source',
    example: 'Example',
    says: 'Message',
    passes: 'passes',
    breaks: 'breaks',
    sound: 'a sound row',
    empty: 'empty',
    between: 'until',
  },
} as const;

const severities: readonly (readonly [string, Record<Language, string>])[] = [
  ['REJECT_ROW', { id: 'baris ditolak; baris lain tetap masuk', en: 'the row is refused; the other rows go in' }],
  [
    'REVIEW',
    { id: 'baris dihitung sementara dan diperiksa petugas', en: 'the row counts for now and a verifier looks at it' },
  ],
  ['COLLAPSE', { id: 'tidak disimpan lagi; dihitung satu kali', en: 'not stored again; counted once' }],
  [
    'WARN',
    { id: 'baris dihitung; ada yang sebaiknya diperbaiki', en: 'the row counts; something had better be mended' },
  ],
  ['INFO', { id: 'baris dihitung; sekadar keterangan', en: 'the row counts; for information' }],
];

const kinds: Readonly<Record<CellKind, Record<Language, string>>> = {
  [CellKind.blank]: { id: 'kosong', en: 'empty' },
  [CellKind.text]: { id: 'teks', en: 'text' },
  [CellKind.number]: { id: 'angka', en: 'number' },
  [CellKind.date]: { id: 'tanggal', en: 'date' },
  [CellKind.boolean]: { id: 'benar/salah', en: 'true/false' },
  [CellKind.error]: { id: 'galat', en: 'error' },
  [CellKind.formula]: { id: 'rumus', en: 'formula' },
};

/** Invisible characters as their numbers, long texts cut, and nothing that a table would take for its own. */
function cell(text: string, language: Language): string {
  if (text === '') return words[language].empty;
  const shown = text
    .replace(
      /[\p{Cf}\p{Cc}\u00a0]/gu,
      (hidden) => `<U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .slice(0, 60);
  return `\`${shown.replaceAll('|', '\\|')}${text.length > 60 ? '…' : ''}\``;
}

function row(example: ExampleRow, language: Language): string {
  const changed = columns.flatMap(({ key, title }) => {
    const content = example[key];
    if (content === undefined) return [];
    const text = typeof content === 'string' ? content : content.text;
    const kind = typeof content === 'string' ? '' : ` (${kinds[content.kind][language]})`;
    return [`${title} ${cell(text, language)}${kind}`];
  });
  return changed.join(', ') || words[language].sound;
}

function message(rule: RowRule, language: Language): string {
  const [broken = {}] = rule.examples.breaks;
  const finding = judgeRow(exampleRow(broken), exampleContext).findings.find(({ code }) => code === rule.code);
  if (!finding) throw new Error(`${rule.code} has no example that breaks it`);
  return explain(finding, place)[language];
}

function heading(rule: Rule, language: Language): string[] {
  const say = words[language];
  const settable = rule.settable ? ` (${say.settable})` : '';
  return [
    `#### ${rule.code} \`${rule.slug}\` ${rule.title[language]}`,
    '',
    `**${rule.severity}**${settable}. ${say.why}: ${rule.why[language]}`,
    `${say.source}: ${rule.source[language]}.`,
    ...(rule.since || rule.until ? [`${rule.since ?? ''} ${say.between} ${rule.until ?? ''}`] : []),
    '',
  ];
}

function rowSection(rule: RowRule, language: Language): string[] {
  const say = words[language];
  const examples = (kind: 'passes' | 'breaks'): string[] =>
    rule.examples[kind].map((example) => `| ${say[kind]} | ${row(example, language)} |`);
  return [
    ...heading(rule, language),
    `> ${message(rule, language)}`,
    '',
    `| | ${say.example} |`,
    '|---|---|',
    ...examples('breaks'),
    ...examples('passes'),
    '',
  ];
}

function setSection(rule: Rule, language: Language): string[] {
  const other = { code: rule.code, column: -1, params: { found: '', receipt: 1, sheet: 1, row: 5 } };
  return [...heading(rule, language), `> ${explain(other, place)[language]}`, ''];
}

function part(language: Language): string[] {
  const say = words[language];
  return [
    `## ${say.part}`,
    '',
    say.intro,
    '',
    `| ${say.severities} | |`,
    '|---|---|',
    ...severities.map(([severity, meaning]) => `| ${severity} | ${meaning[language]} |`),
    '',
    `### ${say.rows}`,
    '',
    ...rowRules.flatMap((rule) => rowSection(rule, language)),
    `### ${say.sets}`,
    '',
    ...setRules.flatMap((rule) => setSection(rule, language)),
  ];
}

const text = [
  '# Aturan · Rules',
  '',
  '<!-- Generated by scripts/rules-doc.ts from libs/rules; change the rules, not this page. -->',
  '',
  ...part('id'),
  ...part('en'),
].join('\n');

if (process.argv.includes('--check')) {
  let written = '';
  try {
    written = readFileSync(page, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (written !== text) {
    console.error('docs/rules.md is stale: run scripts/rules-doc.ts');
    process.exitCode = 1;
  }
} else writeFileSync(page, text);
