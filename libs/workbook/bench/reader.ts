import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { largeWorkbook } from './large-workbook.ts';
import { calamine, type Measured, peakKilobytes, ways } from './readers.ts';

/**
 * How fast a workbook is read, beside other readers and the floor below all of them (unpacking alone), each in a process
 * of its own: `node bench/reader.ts [rows] [way]`. From a million rows on the list has two sheets.
 */
const rows = Number(process.argv[2] ?? 303_331);
const only = process.argv[3];
/** Above so many rows those that take minutes are left out. */
const slowUpTo = 500_000;
const slow = ['saxes, tokens only', 'exceljs, streaming'];

if (only !== undefined) await measureHere(only);
else compare();

async function measureHere(name: string): Promise<void> {
  const path = largeWorkbook(rows);
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const read = await ways[name]!(path);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begin) / 1000;
  console.log(JSON.stringify({ ...read, seconds, cpu: (user + system) / 1e6, peakKilobytes: peakKilobytes() }));
}

function compare(): void {
  const path = largeWorkbook(rows);
  const measured = new Map<string, Measured | string>();
  for (const name of Object.keys(ways)) {
    if (rows > slowUpTo && slow.includes(name)) continue;
    const args = ['--disable-warning=ExperimentalWarning', import.meta.filename, String(rows), name];
    measured.set(name, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured);
    if (name === 'ours') measured.set('calamine (Rust)', calamine(path));
  }
  const ours = measured.get('ours') as Measured;
  console.log(`  ${'way'.padEnd(20)}     time   rows/s    cpu  rows/s a core  cpu/ours    peak`);
  for (const [name, of] of measured) {
    if (typeof of === 'string') console.log(`  ${name.padEnd(20)} ${of}`);
    else console.log(`  ${name.padEnd(20)} ${line(of, ours)}`);
    if (typeof of !== 'string' && of.rows !== 0 && of.rows !== rows) throw new Error(`${name} read ${of.rows} rows`);
  }
  const exceljs = measured.get('exceljs, streaming') as Measured | undefined;
  const rust = measured.get('calamine (Rust)')!;
  aim('>= 200,000 rows/s a core', rows / ours.cpu >= 200_000, `${whole(rows / ours.cpu)} rows/s a core`);
  if (typeof rust !== 'string') aim('not slower than calamine', ours.cpu <= rust.cpu, times(rust.cpu / ours.cpu));
  if (exceljs) aim('>= 7x exceljs', exceljs.cpu >= 7 * ours.cpu, times(exceljs.cpu / ours.cpu));
  aim('peak <= 256 MB', ours.peakKilobytes <= 256 * 1024, `${whole(ours.peakKilobytes / 1024)} MB`);
}

function line({ seconds, cpu, peakKilobytes: peak }: Measured, ours: Measured): string {
  return [
    `${seconds.toFixed(2)} s`.padStart(8),
    whole(rows / seconds).padStart(8),
    `${cpu.toFixed(2)}`.padStart(6),
    whole(rows / cpu).padStart(14),
    times(cpu / ours.cpu).padStart(9),
    `${whole(peak / 1024)} MB`.padStart(8),
  ].join(' ');
}

function aim(what: string, isMet: boolean, found: string): void {
  console.log(`  aim ${what}: ${found} ${isMet ? '(met)' : '(MISSED)'}`);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function times(value: number): string {
  return `${value.toFixed(1)}x`;
}
