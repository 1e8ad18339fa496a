import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { largeWorkbook } from './large-workbook.ts';

/**
 * How fast a workbook is read: ours, the floor below it (unpacking alone), and exceljs' streaming reader. Each runs in a
 * process of its own, so that each has its own peak of memory. `node bench/reader.ts [rows] [ours|floor|exceljs]`
 */
const rows = Number(process.argv[2] ?? 303_331);
const only = process.argv[3];

const readers: Record<string, (path: string) => Promise<number>> = {
  async ours(path) {
    const { b1Kwk2018, readSupporters } = await import('../dist/index.js');
    let bytes = 0;
    const result = await readSupporters(path, {
      profile: b1Kwk2018,
      onRow: (_sheet: number, row: { ends: Uint32Array }) => {
        bytes += row.ends[13]!;
      },
    });
    const refused = result.findings.filter(({ severity }: { severity: string }) => severity === 'REJECT_FILE');
    if (refused.length > 0 || bytes === 0) throw new Error(JSON.stringify(refused));
    return result.rows;
  },
  async floor(path) {
    const { fromBufferPromise } = await import('yauzl');
    const { readFileSync } = await import('node:fs');
    const zip = await fromBufferPromise(readFileSync(path));
    for await (const entry of zip.eachEntry())
      for await (const chunk of await zip.openReadStreamPromise(entry))
        if (chunk.length === 0) throw new Error('empty');
    return rows;
  },
  async exceljs(path) {
    const { default: exceljs } = await import('exceljs');
    let read = 0;
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {}))
      for await (const row of sheet) if (row.number > 1) read++;
    return read;
  },
};

const path = largeWorkbook(rows);
if (only !== undefined) {
  const begin = performance.now();
  const read = await readers[only]!(path);
  const seconds = (performance.now() - begin) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const perSecond = Math.round(rows / seconds).toLocaleString('en');
  const perCore = Math.round(rows / cpu).toLocaleString('en');
  console.log(
    `${only.padEnd(8)} ${read} rows  ${seconds.toFixed(2)} s  ${perSecond} rows/s  cpu ${cpu.toFixed(2)} s (${perCore} rows/s a core)  peak ${Math.round(maxRSS / 1024)} MB`,
  );
} else {
  for (const name of Object.keys(readers))
    process.stdout.write(execFileSync(process.execPath, [import.meta.filename, String(rows), name]));
}
