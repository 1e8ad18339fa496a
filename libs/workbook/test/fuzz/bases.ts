import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import type { TestEntry } from '../zip-writer.ts';

const folder = join(import.meta.dirname, '../workbooks');
const largest = 40_000;

/** Sound workbooks of several programs, taken apart; small ones, for thousands are made of them. */
export async function bases(): Promise<TestEntry[][]> {
  const all: TestEntry[][] = [];
  for (const name of readdirSync(folder).sort()) {
    const bytes = name.endsWith('.xlsx') ? readFileSync(join(folder, name)) : Buffer.alloc(0);
    if (bytes.length === 0 || bytes.length > largest) continue;
    const entries: TestEntry[] = [];
    const zip = await fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry())
      entries.push({ name: entry.fileName, content: await buffer(await zip.openReadStreamPromise(entry)) });
    all.push(entries);
  }
  return all;
}
