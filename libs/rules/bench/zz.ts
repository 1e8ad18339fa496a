/** Rows a second of one core, all row rules on 14 columns: `npx nx build rules`, then run this file with Node 24. */
import { CellKind, type RuleContext, exampleContext } from '@silon/rules'; import { judgeRow } from '../../rule-packs/packs/3cb4d73ae495fe8a8cea5ddd07e7bd603e865bad5a8a36b4910abd33b192d2ee.mjs';

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

function measure(title: string, rows: readonly string[][]): void {
  let accepted = 0;
  for (let round = 0; round < 4; round++) {
    accepted = 0;
    const start = process.threadCpuUsage(); // not the clock: others may have the processor in between
    for (let again = 0; again < repeats; again++)
      for (const texts of rows) if (judgeRow({ texts, kinds }, context).verdict === 'accepted') accepted++;
    const judged = rows.length * repeats;
    const { user, system } = process.threadCpuUsage(start);
    const rate = Math.round((judged * 1e6) / (user + system)).toLocaleString('en');
    if (round === 3) console.log(`${title}: ${rate} rows/s (${accepted} of ${judged} accepted)`);
  }
}

const clean = (shuffled: boolean): string[][] =>
  Array.from({ length: distinct }, (_, number) => makeRow(number, shuffled));
const faulty = clean(false).map((row, number) =>
  number % 10 === 0 ? row.with(3, '520101').with(7, 'X').with(6, '31-02-1980') : row,
);
const shifted = clean(false).map((row) => [...row.slice(0, 3), '', ...row.slice(3, 13)]);
const hidden = clean(false).map((row) => row.map((text) => (text === '' ? '' : `${text}\u00a0`)));

measure('clean, village by village', clean(false));
measure('clean, villages in no order', clean(true));
measure('one row in ten with three faults', faulty);
measure('every row shifted', shifted);
measure('a hidden character in every cell', hidden);
