import excel from 'exceljs';
import { DataSource, EntitySchema } from 'typeorm';
import { busyTime, peakMemory } from '../processes.ts';

/**
 * How one would do it without much thought: exceljs' streaming reader and TypeORM inserts of 1,000 rows. A process of its own:
 * `peer.ts <workbook>`, DATABASE_URL in the environment. Prints JSON.
 */
const [workbook = ''] = process.argv.slice(2);
const batch = 1_000;

interface PlainRow {
  upload: number;
  row: number;
  [column: `c${number}`]: string;
}

const plainRow = new EntitySchema<PlainRow>({
  name: 'peer',
  columns: {
    upload: { type: 'int', primary: true },
    row: { type: 'int', primary: true },
    ...Object.fromEntries(Array.from({ length: 14 }, (_, column) => [`c${column + 1}`, { type: 'text' as const }])),
  },
});

const db = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL!,
  entities: [plainRow],
}).initialize();
await db.synchronize();
await db.query('CHECKPOINT');
const repository = db.getRepository(plainRow);

const began = performance.now();
let rows: PlainRow[] = [];
const reader = new excel.stream.xlsx.WorkbookReader(workbook, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'ignore',
  hyperlinks: 'ignore',
});
for await (const sheet of reader) {
  if (Number((sheet as unknown as { id: string | number }).id) !== 1) continue;
  for await (const row of sheet) {
    if (row.number === 1) continue;
    const values = row.values as unknown[];
    const one: PlainRow = { upload: 1, row: row.number };
    for (let column = 1; column <= 14; column++) one[`c${column}`] = String(values[column] ?? '');
    rows.push(one);
    if (rows.length === batch) await insert();
  }
}
if (rows.length) await insert();
const ended = performance.now();

const count = await repository.count();
await db.destroy();
console.log(
  JSON.stringify({
    milliseconds: ended - began,
    rows: count,
    peak: peakMemory(process.pid),
    busy: busyTime(process.pid),
  }),
);

async function insert(): Promise<void> {
  const full = rows;
  rows = [];
  await repository.insert(full);
}
