/**
 * Rows a second of one core, all row rules on 14 columns, beside a JSON schema on the same rows: `npx nx build rules`, then run
 * this file with Node 24.
 */
import { Ajv } from 'ajv';
import { CellKind, type RuleContext, judgeRow, exampleContext } from '@silon/rules';

const villages = Array.from({ length: 1_166 }, (_, number) =>
  String(5_201_012_001 + (number % 90) + Math.floor(number / 90) * 10_000),
);
const names = new Map(villages.map((code) => [code, `Desa ${code}`]));
const context: RuleContext = {
  ...exampleContext,
  region: { ...exampleContext.region, villageName: (code) => names.get(code) },
  issuedVillages: new Set(villages),
};

const two = (number: number): string => String(number).padStart(2, '0');
const kinds = Uint8Array.from({ length: 14 }, (_, column) => (column === 13 ? CellKind.blank : CellKind.text));

function makeRow(number: number, shuffled: boolean): string[] {
  const village = villages[(shuffled ? number * 7_919 : Math.floor(number / 260)) % villages.length] as string;
  const [day, month, year] = [1 + (number % 28), 1 + (number % 12), 50 + (number % 45)];
  const female = number % 2 === 1;
  return [
    ...[
      String(number),
      `${village.slice(0, 2)}.${village.slice(2, 4)}.${village.slice(4, 6)}.${village.slice(6)}`,
      `Desa ${village}`,
    ],
    `${village.slice(0, 6)}${two(female ? day + 40 : day)}${two(month)}${two(year)}${9_000 + (number % 1_000)}`,
    ...[
      `Nama Orang ${'abcdefghij'[number % 10]}${'klmnopqrst'[Math.floor(number / 10) % 10]}`,
      'Mataram',
      `${two(day)}-${two(month)}-19${two(year)}`,
    ],
    ...[
      female ? 'P' : 'L',
      'S',
      `Dusun Karang ${number % 97}`,
      two(number % 20).padStart(3, '0'),
      '002',
      'PETANI/PEKEBUN',
      '',
    ],
  ];
}

/** Few enough rows to leave the collector out of it: in a worker a chunk of 2,000 lives at a time. */
const distinct = 20_000;
const repeats = 15;

type Accepts = (texts: readonly string[]) => boolean;
const byRules: Accepts = (texts) => judgeRow({ texts, kinds }, context).verdict === 'accepted';

/** Returns the rate of the last round, when all is warm. */
function measure(title: string, rows: readonly string[][], accepts: Accepts = byRules): number {
  let [accepted, rate] = [0, 0];
  for (let round = 0; round < 4; round++) {
    accepted = 0;
    const start = process.threadCpuUsage(); // not the clock: others may have the processor in between
    for (let again = 0; again < repeats; again++) for (const texts of rows) if (accepts(texts)) accepted++;
    const judged = rows.length * repeats;
    const { user, system } = process.threadCpuUsage(start);
    rate = (judged * 1e6) / (user + system);
    if (round === 3)
      console.log(`${title}: ${Math.round(rate).toLocaleString('en')} rows/s (${accepted} of ${judged} accepted)`);
  }
  return rate;
}

const clean = (shuffled: boolean): string[][] =>
  Array.from({ length: distinct }, (_, number) => makeRow(number, shuffled));
const faulty = clean(false).map((row, number) =>
  number % 10 === 0 ? row.with(3, '520101').with(7, 'X').with(6, '31-02-1980') : row,
);
const shifted = clean(false).map((row) => [...row.slice(0, 3), '', ...row.slice(3, 13)]);
const hidden = clean(false).map((row) => row.map((text) => (text === '' ? '' : `${text}\u00a0`)));

/**
 * What a schema can say of the 14 cells: lengths, patterns and lists of values, the village's among them. It cannot read a day of
 * the calendar, compare two cells, or say in words what is wrong and where; all its findings are asked for, as ours are.
 */
const text = (pattern: string, maxLength = 60) => ({ type: 'string', maxLength, pattern });
const words = (maxLength = 100) => text("^[\\p{L}\\p{N} .,'/-]{2,}$", maxLength);
const day = text('^(0[1-9]|[12]\\d|3[01])[-/|](0[1-9]|1[0-2])[-/|](19|20)\\d{2}$');
const numbered = text('^\\d{1,3}$');
const schema = {
  type: 'array',
  minItems: 14,
  items: [
    ...[
      text('^\\d*$'),
      { enum: villages.map((code) => `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`) },
    ],
    ...[words(), text('^\\d{16}$'), words(), words(), day, { enum: ['L', 'P'] }, { enum: ['B', 'S', 'P'] }],
    ...[words(300), numbered, numbered, words(), { type: 'string', maxLength: 500 }],
  ],
};
const bySchema = new Ajv({ allErrors: true, strictTuples: false }).compile(schema);

const ours = measure('clean, village by village', clean(false));
const theirs = measure('the same rows by a JSON schema (ajv)', clean(false), (texts) => bySchema(texts));
console.log(`all rules against the schema: ${(ours / theirs).toFixed(2)} times its rate`);
measure('clean, villages in no order', clean(true));
measure('one row in ten with three faults', faulty);
measure('every row shifted', shifted);
measure('a hidden character in every cell', hidden);
