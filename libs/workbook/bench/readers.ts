import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** The ways to read the same workbook. Each gives the rows it saw and, where it can, the bytes of text in them. */
export type Way = (path: string) => Promise<{ rows: number; bytes?: number }>;

const titleRow = 1;

export const ways: Record<string, Way> = {
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
    return { rows: result.rows, bytes };
  },
  async 'inflate floor'(path) {
    const { fromBufferPromise } = await import('yauzl');
    const zip = await fromBufferPromise(readFileSync(path));
    for await (const entry of zip.eachEntry())
      for await (const chunk of await zip.openReadStreamPromise(entry))
        if (chunk.length === 0) throw new Error('empty');
    return { rows: 0 };
  },
  async 'saxes, tokens only'(path) {
    const { fromBufferPromise } = await import('yauzl');
    const { SaxesParser } = await import('saxes');
    const zip = await fromBufferPromise(readFileSync(path));
    let rows = 0;
    for await (const entry of zip.eachEntry()) {
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }: { name: string }) => {
        if (name === 'row') rows++;
      });
      const decoder = new TextDecoder();
      for await (const chunk of await zip.openReadStreamPromise(entry))
        parser.write(decoder.decode(chunk, { stream: true }));
      parser.close();
      if (entry.fileName.includes('worksheets/')) rows -= titleRow;
    }
    return { rows };
  },
  async 'exceljs, streaming'(path) {
    const { default: exceljs } = await import('exceljs');
    let rows = 0;
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {}))
      for await (const row of sheet) if (row.number > titleRow) rows++;
    return { rows };
  },
};

/** What a run cost. */
export interface Measured {
  readonly rows: number;
  readonly bytes?: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly peakKilobytes: number;
}

/** Peak memory of this process alone; what `getrusage` says is never less than its parent's. */
export const peakKilobytes = (): number =>
  Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? process.resourceUsage().maxRSS);

/** Rust's calamine, streaming cells, built where cargo is on the PATH; a sentence where it is not. */
export function calamine(path: string): Measured | string {
  const target = join(tmpdir(), 'silon-bench-calamine');
  const manifest = join(import.meta.dirname, 'calamine/Cargo.toml');
  try {
    execFileSync('cargo', ['--version'], { stdio: 'ignore' });
  } catch {
    return 'skipped: no cargo on the PATH';
  }
  try {
    const args = ['build', '--release', '--quiet', '--manifest-path', manifest, '--target-dir', target];
    execFileSync('cargo', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    return `skipped: cargo could not build it (${String((error as { stderr?: Buffer }).stderr ?? '').split('\n')[0]})`;
  }
  const program = join(target, 'release/calamine-bench');
  return JSON.parse(execFileSync(program, [path], { encoding: 'utf8' })) as Measured;
}
