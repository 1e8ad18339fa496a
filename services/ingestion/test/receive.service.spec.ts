import { randomUUID } from 'node:crypto';
import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { create, toBinary } from '@bufbuild/protobuf';
import { UploadState, ValidationEventSchema } from '@silon/contracts';
import { deliver } from '@silon/events';
import { Upload } from 'tus-js-client';
import { Spool } from '../src/receive-upload/spool.js';
import { WithdrawalsConsumer } from '../src/uploads/withdrawals.consumer.js';
import { eventually, startWorld, type World } from './ingestion-service.js';
import { begin, head, idIn, patch, read, send, show } from './tus.js';
import { supporters, workbook } from './workbooks.js';

describe('receiving', () => {
  let world: World;
  let [first, second] = ['', ''];
  beforeAll(async () => {
    world = await startWorld();
    [first, second] = [await world.instance(), await world.instance()];
  }, 60_000);
  afterAll(() => world.stop());

  const signIn = async (stage = {}) => {
    const pair = await world.makePair(stage);
    return { ...pair, token: await world.token({ role: 'operator', ...pair }) };
  };
  const receipts = async (pairId: string) =>
    ((await world.db.query('SELECT number FROM receipt WHERE pair_id = $1 ORDER BY 1', [pairId])) as object[]).length;

  test('goes on at another instance after breaking off anywhere', async () => {
    const { pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 3_000));
    const id = idIn(await begin(first, { token, pairId, bytes: bytes.length }));
    for (let from = 0, turn = 0; from < bytes.length; turn++) {
      const [here, there] = turn % 2 ? [second, first] : [first, second];
      const until = Math.min(bytes.length, from + 1 + Math.floor(Math.random() * bytes.length * 0.6));
      await breakOff(here, id, token, from, bytes.subarray(from), until - from);
      from = Number((await head(there, id, token)).headers.get('upload-offset'));
      if (turn < 3) continue;
      expect((await patch(there, id, token, from, bytes.subarray(from))).status).toBe(204);
      break;
    }
    expect(await read(second, token, id)).toMatchObject({ state: 'chunked', rows: 3_000, receipt: { number: 1 } });
  }, 90_000);

  /** A PATCH whose connection is lost after some bytes. */
  async function breakOff(
    url: string,
    id: string,
    token: string,
    offset: number,
    bytes: Buffer,
    after: number,
    hold = 30,
  ) {
    const stop = new AbortController();
    const source = Readable.from(
      (async function* () {
        yield bytes.subarray(0, after);
        setTimeout(() => stop.abort(), hold);
        await new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason)));
      })(),
    );
    await fetch(`${url}/files/${id}`, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
        Authorization: `Bearer ${token}`,
      },
      body: Readable.toWeb(source) as ReadableStream,
      duplex: 'half',
      signal: stop.signal,
    } as RequestInit).catch(() => undefined);
  }

  test('takes what tus-js-client sends in parts', async () => {
    const { pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 500));
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: `${first}/files`,
        chunkSize: 7_000,
        metadata: { pair: pairId, filename: 'desa.xlsx' },
        headers: { Authorization: `Bearer ${token}` },
        onError: reject,
        onSuccess: () => resolve(upload.url!),
      });
      upload.start();
    });
    const id = url.split('/').at(-1)!;
    expect(await read(first, token, id)).toMatchObject({ state: 'chunked', rows: 500, fileName: 'desa.xlsx' });
  });

  test('has one writer at a time: who comes later is let in when the first stops', async () => {
    const { pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 200));
    const id = idIn(await begin(first, { token, pairId, bytes: bytes.length }));
    const slow = breakOff(first, id, token, 0, bytes, 500, 8_000);
    await eventually(async () => (await stat(join(world.spool, id))).size === 500);
    const asked = performance.now();
    const offset = Number((await head(second, id, token)).headers.get('upload-offset'));
    expect(offset).toBe(500);
    expect(performance.now() - asked).toBeLessThan(5_000);
    await slow;
    expect((await patch(second, id, token, offset, bytes.subarray(offset))).status).toBe(204);
    expect(await receipts(pairId)).toBe(1);
  }, 90_000);

  test('is finished by a HEAD, or by the sweep, where the process died before the receipt', async () => {
    const { pairId, token } = await signIn();
    const spool = world.apps[0]!.get(Spool);
    const bytes = await workbook(supporters(1, 10));
    const orphan = async (content: Buffer) => {
      const id = idIn(await begin(first, { token, pairId, bytes: content.length }));
      await spool.write(Readable.from([content]), id, 0);
      await world.db.query('UPDATE upload SET last_byte_at = NULL WHERE upload_id = $1', [id]);
      return id;
    };
    const asked = await orphan(bytes);
    expect((await head(second, asked, token)).status).toBe(200);
    expect(await show(first, token, asked)).toMatchObject({ receipt: { number: 1 } });
    const left = await orphan(await workbook(supporters(11, 10)));
    await eventually(async () => (await show(first, token, left)).receipt);
    expect(await receipts(pairId)).toBe(2);
  });

  test('takes the same bytes again once the first upload was withdrawn', async () => {
    const { electionId, pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 4));
    const gone = await send(first, token, pairId, bytes);
    await read(first, token, gone);
    const same = await send(first, token, pairId, bytes);
    const event = create(ValidationEventSchema, {
      eventId: randomUUID(),
      pairId,
      event: {
        case: 'uploadConcluded',
        value: { electionId, uploadId: gone, version: 2, state: UploadState.WITHDRAWN },
      },
    });
    await deliver(world.db, new WithdrawalsConsumer(), pairId, toBinary(ValidationEventSchema, event));
    expect((await show(first, token, gone)).state).toBe('withdrawn');
    expect((await show(first, token, same)).sameAs!.message.id).toMatch(/nomor 1, yang sudah ditarik.*Unggah lagi/);
    const again = await send(first, token, pairId, bytes);
    expect(await read(first, token, again)).toMatchObject({ state: 'chunked', sameAs: null, receipt: { number: 3 } });
  });

  test('of many copies at once leaves one that counts', async () => {
    const { pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 30));
    const ids = await Promise.all([first, second, first].map((url) => send(url, token, pairId, bytes)));
    const shown = await Promise.all(ids.map((id) => show(first, token, id)));
    expect(shown.map(({ receipt }) => receipt!.number).sort()).toEqual([1, 2, 3]);
    expect(shown.filter(({ sameAs }) => sameAs === null)).toHaveLength(1);
  });

  test('of bytes the spool lost afterwards is no silent success', async () => {
    const { pairId, token } = await signIn();
    const bytes = await workbook(supporters(1, 4));
    const id = idIn(await begin(first, { token, pairId, bytes: bytes.length }));
    await patch(first, id, token, 0, bytes.subarray(0, 900));
    await truncate(join(world.spool, id), 400);
    expect((await head(first, id, token)).headers.get('upload-offset')).toBe('400');
    expect((await patch(first, id, token, 400, bytes.subarray(400))).status).toBe(204);
    expect(await read(first, token, id)).toMatchObject({ state: 'chunked', rows: 4 });
  });
});
