import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { BlobStore, SealedBlobs } from '@silon/blobs';
import { Chunk } from '@silon/contracts';
import { eventually, startWorld, type World } from './ingestion-service.js';
import { begin, head, idIn, patch, read, send, show } from './tus.js';
import { supporters, workbook } from './workbooks.js';

describe('an upload', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await startWorld();
    url = await world.instance();
  }, 60_000);
  afterAll(() => world.stop());

  const signIn = async () => {
    const pair = await world.makePair();
    return { pair, token: await world.token({ role: 'operator', ...pair }) };
  };
  const sealed = () => world.apps[0]!.get(SealedBlobs);

  test('becomes a receipt, a sealed original and sealed chunks of its rows', async () => {
    const { pair, token } = await signIn();
    const bytes = await workbook(supporters(1, 250));
    const id = await send(url, token, pair.pairId, bytes, 'Dukungan Ibu Sari.xlsx');
    const shown = await read(url, token, id);

    expect(shown).toMatchObject({
      state: 'chunked',
      rows: 250,
      fileName: 'Dukungan Ibu Sari.xlsx',
      receipt: { number: 1, sha256: createHash('sha256').update(bytes).digest('hex') },
      sameAs: null,
    });
    expect(shown.receipt!.receivedAtLocal).toMatch(/WITA$/);
    expect(shown.findings).toMatchObject([{ code: 'F014' }]);

    const events = (await world.said()).filter(({ pairId }) => pairId === pair.pairId);
    expect(events.map(({ event }) => event.case)).toEqual(['uploadReceived', 'uploadChunked']);
    const chunked = events[1]!.event;
    if (chunked.case !== 'uploadChunked') throw new Error('impossible');
    expect(chunked.value).toMatchObject({ version: 2, rows: 250, sheets: 1, chunkRows: [100, 100, 50] });
    expect(chunked.value.receipt).toMatchObject({ uploadId: id, number: 1, settingsVersion: 3, regionEdition: '2025' });

    const { attempt } = chunked.value;
    const chunk = new Chunk(await sealed().get(pair.electionId, `chunks/${id}/${attempt}/2`));
    expect(chunk.rows).toBe(50);
    expect(chunk.rowNumbers[0]).toBe(202);
    expect(chunk.texts(0, [])).toEqual(supporters(201, 1)[0]);

    const original: Uint8Array[] = [];
    for await (const part of sealed().getStream(pair.electionId, `originals/${id}`)) original.push(part);
    expect(Buffer.concat(original).equals(bytes)).toBe(true);
    await eventually(async () => !(await readdir(world.spool)).includes(id));
  });

  test('of the same bytes again brings nothing new, until the first is withdrawn or refused', async () => {
    const { pair, token } = await signIn();
    const bytes = await workbook(supporters(1, 3));
    const first = await send(url, token, pair.pairId, bytes);
    await read(url, token, first);
    const second = await send(url, token, pair.pairId, bytes);
    expect(await show(url, token, second)).toMatchObject({
      state: 'received',
      receipt: { number: 2 },
      sameAs: { number: 1, message: { id: 'Berkas ini sama dengan unggahan nomor 1; tidak ada data baru.' } },
    });
    const jobs: unknown[] = await world.db.query('SELECT 1 FROM job WHERE turn = $1', [pair.pairId]);
    expect(jobs).toHaveLength(1);
    expect(await readdir(world.spool)).not.toContain(second);

    const other = await signIn();
    const elsewhere = await send(url, other.token, other.pair.pairId, bytes);
    expect((await show(url, other.token, elsewhere)).sameAs).toBeNull();
  });

  test('that is refused leaves its bytes free to come again', async () => {
    const { pair, token } = await signIn();
    const bytes = Buffer.from('NIK;NAMA\n');
    const first = await read(url, token, await send(url, token, pair.pairId, bytes));
    expect(first).toMatchObject({ state: 'refused', receipt: { number: 1 }, findings: [{ code: 'F001' }] });
    expect(first.findings[0]!.message!.id).toMatch(/^Berkas harus \.xlsx/);
    const second = await read(url, token, await send(url, token, pair.pairId, bytes));
    expect(second).toMatchObject({ state: 'refused', receipt: { number: 2 }, sameAs: null });
  });

  test('without a header is refused, and what stood in its place is in no table', async () => {
    const { pair, token } = await signIn();
    const canary = 'KENARI WATI';
    const rows = supporters(1, 20).map((row) => row.with(4, canary));
    const id = await send(url, token, pair.pairId, await workbook(rows, []), `${canary}.xlsx`);
    const shown = await read(url, token, id);
    expect(shown.state).toBe('refused');
    expect(shown.findings.map(({ code }) => code)).toContain('F010');

    const tables: { name: string }[] = await world.db.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const [{ text }] = await world.db.query(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`);
      expect([name, text.includes(canary)]).toEqual([name, false]);
      expect([name, text.includes(Buffer.from(canary).toString('hex'))]).toEqual([name, false]);
    }
    const store = world.apps[0]!.get(BlobStore);
    expect(await store.has(`names/${id}`)).toBe(true);
    expect(await store.has(`chunks/${id}/1/0`)).toBe(false);
  });

  test('whose last PATCH is sent again keeps its one receipt', async () => {
    const { pair, token } = await signIn();
    const bytes = await workbook(supporters(1, 5));
    const id = idIn(await begin(url, { token, pairId: pair.pairId, bytes: bytes.length }));
    await patch(url, id, token, 0, bytes.subarray(0, 1000));
    const last = bytes.subarray(1000);
    expect((await patch(url, id, token, 1000, last)).status).toBe(204);
    expect((await patch(url, id, token, 1000, last)).status).toBe(409);
    expect((await patch(url, id, token, bytes.length, Buffer.alloc(0))).status).toBe(204);
    await read(url, token, id);
    const asked = await head(url, id, token);
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(bytes.length)]);
    const receipts: unknown[] = await world.db.query('SELECT 1 FROM receipt WHERE pair_id = $1', [pair.pairId]);
    expect(receipts).toHaveLength(1);
  });
});
