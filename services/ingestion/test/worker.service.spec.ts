import { BlobStore } from '@silon/blobs';
import { type LeasedJob, LeaseLost } from '@silon/jobs';
import { findingsBlob, originalBlob } from '../src/receive-upload/blob-names.js';
import { ReadUpload } from '../src/read-upload/read-upload.worker.js';
import type { ReadPayload } from '../src/read-upload/read-job.js';
import { eventually, startWorld, type World } from './ingestion-service.js';
import { read, send, show } from './tus.js';
import { supporters, workbook } from './workbooks.js';

const leasedJob = (
  uploadId: string,
  turn: string,
  lease: Pick<LeasedJob, 'epoch' | 'deaths'>,
): LeasedJob<ReadPayload> => ({ id: `read_${uploadId}`, turn, payload: { uploadId }, needs: '', wanted: 1, ...lease });

describe('reading', () => {
  let world: World;
  beforeAll(async () => void (world = await startWorld()), 60_000);
  afterAll(() => world.stop());

  const events = async (pairId: string) =>
    (await world.said()).filter((event) => event.pairId === pairId).map(({ event }) => event);

  test('by a worker that died and by one that wakes up late says one UploadChunked', async () => {
    const front = await world.instance({ JOB_SLOTS: '0' });
    const pair = await world.makePair();
    const token = await world.token({ role: 'operator', ...pair });
    const id = await send(front, token, pair.pairId, await workbook(supporters(1, 350)));
    await world.db.query(`UPDATE job SET state = 'running', lease_epoch = 1 WHERE id = $1`, [`read_${id}`]);
    await world.db.query(
      `INSERT INTO job_lease (job_id, epoch, worker, seconds, until) VALUES ($1, 1, 'dead', 1, now() - interval '1 minute')`,
      [`read_${id}`],
    );
    const sleeper = world.apps[0]!;
    const store = sleeper.get(BlobStore);
    const put = store.putStream.bind(store);
    const [written, woken] = [[] as string[], Promise.withResolvers<void>()];
    store.putStream = async (blob, source) => {
      await put(blob, source);
      written.push(blob);
      if (blob === originalBlob(id)) await woken.promise;
    };
    const run = sleeper.get(ReadUpload).run(leasedJob(id, pair.pairId, { epoch: '1', deaths: 0 }));
    const late = expect(run).rejects.toBeInstanceOf(LeaseLost);
    await eventually(async () => written.includes(originalBlob(id)));

    const back = await world.instance();
    const shown = await read(back, token, id);
    expect(shown).toMatchObject({ state: 'chunked', rows: 350 });

    woken.resolve();
    await late;
    const chunked = (await events(pair.pairId)).flatMap((event) =>
      event.case === 'uploadChunked' ? [event.value] : [],
    );
    expect(chunked).toHaveLength(1);
    expect(await store.has(`chunks/${id}/${chunked[0]!.attempt}/3`)).toBe(true);
    expect(await store.has(`chunks/${id}/1/0`)).toBe(false);
    expect(written).toContain(findingsBlob(id, 1));
    expect(await store.has(findingsBlob(id, 1))).toBe(false);
  });

  test('that takes too long refuses the file and goes on with the next', async () => {
    const hasty = await startWorld({ READ_SECONDS: '0.001' });
    const url = await hasty.instance();
    const pair = await hasty.makePair();
    const token = await hasty.token({ role: 'operator', ...pair });
    const id = await send(url, token, pair.pairId, await workbook(supporters(1, 10)));
    expect(await read(url, token, id)).toMatchObject({ state: 'refused', findings: [{ code: 'F002' }] });
    const [job] = await hasty.db.query('SELECT state, deaths FROM job');
    expect(job).toEqual({ state: 'done', deaths: 0 });
    await hasty.stop();
  });

  test('on a disk that is full waits for room; no file is refused for it, and none of its bytes are lost', async () => {
    const full = await startWorld();
    const url = await full.instance();
    const store = full.apps[0]!.get(BlobStore);
    const put = store.putStream.bind(store);
    let tries = 0;
    store.putStream = async (id, source) => {
      if (!id.startsWith('originals/')) return put(id, source);
      tries++;
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const pair = await full.makePair();
    const token = await full.token({ role: 'operator', ...pair });
    const id = await send(url, token, pair.pairId, await workbook(supporters(1, 10)));
    await eventually(async () => tries > 4);
    store.putStream = put;
    expect(await read(url, token, id)).toMatchObject({ state: 'chunked', rows: 10 });
    expect(await full.db.query('SELECT deaths FROM job')).toEqual([{ deaths: 0 }]);
    expect(await store.has(`originals/${id}`)).toBe(true);
    await full.stop();
  });

  test('that never came to an end keeps the original all the same', async () => {
    const idle = await startWorld({ JOB_SLOTS: '0' });
    const url = await idle.instance();
    const pair = await idle.makePair();
    const token = await idle.token({ role: 'operator', ...pair });
    const id = await send(url, token, pair.pairId, await workbook(supporters(1, 10)));
    const job = leasedJob(id, pair.pairId, { epoch: '9', deaths: 3 });
    const reader = idle.apps[0]!.get(ReadUpload);
    await idle.db.transaction((tx) => reader.exhausted(job, tx));
    expect(await show(url, token, id)).toMatchObject({ state: 'refused' });
    expect(await idle.apps[0]!.get(BlobStore).has(`originals/${id}`)).toBe(true);
    await idle.stop();
  });

  test('that killed worker after worker refuses the file', async () => {
    const url = await world.instance();
    const pair = await world.makePair();
    const token = await world.token({ role: 'operator', ...pair });
    const id = await send(url, token, pair.pairId, await workbook(supporters(1, 10)));
    const job = leasedJob(id, pair.pairId, { epoch: '9', deaths: 3 });
    await read(url, token, id);
    const other = await send(url, token, pair.pairId, await workbook(supporters(21, 10)));
    await eventually(async () => (await show(url, token, other)).state === 'chunked');
    await world.db.query(`UPDATE upload SET state = 'reading', version = 1 WHERE upload_id = $1`, [id]);
    await world.db.query(`DELETE FROM outbox WHERE event_id = $1`, [`${id}_chunked`]);
    const reader = world.apps[0]!.get(ReadUpload);
    await world.db.transaction((tx) => reader.exhausted(job, tx));
    const shown = await show(url, token, id);
    expect(shown).toMatchObject({ state: 'refused', findings: [{ code: 'F002' }] });
    expect(shown.findings[0]!.message!.id).toMatch(/tidak dapat dibaca/);
    expect((await events(pair.pairId)).map((event) => event.case)).toContain('uploadRefused');
    expect(await world.apps[0]!.get(BlobStore).has(`chunks/${id}/1/0`)).toBe(false);
  });
});
