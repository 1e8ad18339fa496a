import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestionConfig } from '../src/ingestion.config.js';
import { ReadingThreads } from '../src/read-upload/reading-threads.js';
import { supporters, workbook } from './workbooks.js';

class CountedThreads extends ReadingThreads {
  started = 0;
  protected override start() {
    this.started++;
    return super.start();
  }
}

describe('threads that read', () => {
  const directory = mkdtempSync(join(tmpdir(), 'threads-'));
  const config = { READ_SECONDS: 20, READ_HEAP_MEGABYTES: 64 } as IngestionConfig;
  const threads = new CountedThreads(config);
  afterAll(() => {
    threads.onApplicationShutdown();
    rmSync(directory, { recursive: true });
  });

  const order = async (rows: number, store = directory) => {
    const path = join(directory, `${rows}.xlsx`);
    writeFileSync(path, await workbook(supporters(1, rows)));
    const chunks = { directory: store, folder: `chunks/${rows}/1`, key: new Uint8Array(32) };
    return { path, profile: 'b1-kwk-2018', chunkRows: 10, limits: {}, chunks };
  };

  test('one reads file after file, each from its beginning', async () => {
    const first = await order(25);
    const second = await order(12);
    expect(await threads.read(first)).toMatchObject({ rows: 25, chunkRows: [10, 10, 5] });
    expect(await threads.read(second)).toMatchObject({ rows: 12, chunkRows: [10, 2] });
    expect(threads.started).toBe(1);
  });

  test('one that was prepared reads what comes, and preparing again starts no other', async () => {
    const others = new CountedThreads(config);
    for (let upload = 0; upload < 3; upload++) others.prepare();
    expect(await others.read(await order(16))).toMatchObject({ rows: 16 });
    expect(others.started).toBe(1);
    others.onApplicationShutdown();
  });

  test('two files at a time have two', async () => {
    const orders = [await order(11), await order(21)];
    const readings = await Promise.all(orders.map((one) => threads.read(one)));
    expect(readings.map(({ rows }) => rows)).toEqual([11, 21]);
    expect(threads.started).toBe(2);
  });

  test('one that read a bad file reads no other', async () => {
    const others = new CountedThreads(config);
    const bad = await order(14);
    writeFileSync(bad.path, 'not a workbook');
    expect((await others.read(bad)).findings).toMatchObject([{ severity: 'REJECT_FILE' }]);
    expect(await others.read(await order(15))).toMatchObject({ rows: 15 });
    expect(others.started).toBe(2);
    others.onApplicationShutdown();
  });

  test('a chunk that cannot be stored is our fault, and no file is refused for it', async () => {
    await expect(threads.read(await order(25, '/dev/null'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await threads.read(await order(13))).toMatchObject({ rows: 13 });
  });
});
