import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { startWorld, type World } from './ingestion-service.js';
import { begin, head, idIn, metadata, patch, problem, send, show } from './tus.js';
import { supporters, workbook } from './workbooks.js';

describe('the upload door', () => {
  let world: World;
  let [first, second] = ['', ''];
  beforeAll(async () => {
    world = await startWorld({ MAX_FILE_BYTES: '3000000', UNFINISHED_UPLOADS: '3', DAILY_UPLOADS: '6' });
    [first, second] = [await world.instance(), await world.instance()];
  }, 60_000);
  afterAll(() => world.stop());

  const signIn = async (stage = {}) => {
    const pair = await world.makePair(stage);
    return { ...pair, token: await world.token({ role: 'operator', ...pair, id: `o-${pair.pairId}` }) };
  };
  const receipts = async (pairId: string) =>
    ((await world.db.query('SELECT number FROM receipt WHERE pair_id = $1 ORDER BY 1', [pairId])) as object[]).length;

  test('is closed when the window is, at the beginning and at the last byte', async () => {
    const hour = 3_600_000;
    const late = await signIn({ opensAt: new Date(Date.now() - 2 * hour), closesAt: new Date(Date.now() - hour) });
    const refused = await problem(await begin(first, { ...late, bytes: 10 }));
    expect(refused).toMatchObject({
      status: 403,
      code: 'window-closed',
      contentType: expect.stringMatching(/^application\/problem\+json/),
    });
    expect(refused.title).toMatch(/^Masa penyerahan ditutup \d{4}-\d\d-\d\d \d\d:\d\d:\d\d WITA\.$/);
    const early = await signIn({ opensAt: new Date(Date.now() + hour), closesAt: new Date(Date.now() + 2 * hour) });
    expect((await problem(await begin(first, { ...early, bytes: 10 }))).title).toMatch(/^Masa penyerahan baru dibuka/);

    const { electionId, pairId, token } = await signIn({ closesAt: new Date(Date.now() - 1) });
    const stage = randomUUID();
    await world.openStage(electionId, stage, 1);
    const bytes = await workbook(supporters(1, 5));
    const id = idIn(await begin(first, { token, pairId, bytes: bytes.length }));
    await patch(first, id, token, 0, bytes.subarray(0, 100));
    await world.openStage(electionId, stage, 2, { closesAt: new Date(Date.now() - 1) });
    expect(await problem(await patch(first, id, token, 100, bytes.subarray(100)))).toMatchObject({
      code: 'window-closed',
    });
    expect((await head(second, id, token)).status).toBe(403);
    expect(await receipts(pairId)).toBe(0);
    expect(await show(first, token, id)).toMatchObject({
      state: 'refused',
      receipt: null,
      findings: [{ code: 'F034' }],
    });
    expect(await readdir(world.spool)).not.toContain(id);
  });

  test('is for the operator of the pair alone', async () => {
    const mine = await signIn();
    const other = await signIn();
    const commission = await world.token({ role: 'commission' });
    const stranger = await world.token({ role: 'commission', commission: '51' });
    const id = await send(first, mine.token, mine.pairId, await workbook(supporters(1, 2)), 'rahasia.xlsx');

    expect(await problem(await begin(first, { pairId: mine.pairId, bytes: 5, token: undefined }))).toMatchObject({
      status: 401,
    });
    expect(await problem(await begin(first, { pairId: mine.pairId, bytes: 5, token: other.token }))).toMatchObject({
      status: 404,
    });
    expect(await problem(await begin(first, { pairId: mine.pairId, bytes: 5, token: commission }))).toMatchObject({
      status: 403,
    });
    expect(await problem(await patch(first, id, other.token, 0, Buffer.from('x')))).toMatchObject({ status: 404 });
    expect((await head(first, id, other.token)).status).toBe(404);
    const around = await fetch(`${first}/files/${id}?x=/${id}`, {
      headers: { Authorization: `Bearer ${other.token}` },
    });
    expect([404, 405]).toContain(around.status);
    await expect(show(first, other.token, id)).rejects.toThrow('404');
    await expect(show(first, stranger, id)).rejects.toThrow('404');
    const seen = await show(first, commission, id);
    expect(seen.receipt).toMatchObject({ number: 1 });
    expect(seen.fileName).toBeUndefined();
    const list = (await (
      await fetch(`${first}/uploads?pair=${mine.pairId}`, { headers: { Authorization: `Bearer ${mine.token}` } })
    ).json()) as { id: string; fileName: string }[];
    expect(list).toMatchObject([{ id, fileName: 'rahasia.xlsx' }]);
  });

  test('refuses what is too large, and every request that is no tus', async () => {
    const { pairId, token } = await signIn();
    expect(await problem(await begin(first, { token, pairId, bytes: 3_000_001 }))).toMatchObject({
      status: 413,
      code: 'file-too-large',
    });
    const id = idIn(await begin(first, { token, pairId, bytes: 100 }));
    const ask = async (method: string, path: string, headers: Record<string, string>, body?: string) =>
      problem(
        await fetch(`${first}/files${path}`, {
          method,
          headers: { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${token}`, ...headers },
          ...(body !== undefined && { body }),
        }),
      );
    const octets = { 'Content-Type': 'application/offset+octet-stream' };
    const sound = { 'Upload-Length': '10', 'Upload-Metadata': metadata(pairId) };
    const cases: [Parameters<typeof ask>, number, string][] = [
      [['POST', '', { ...sound, 'Tus-Resumable': '0.2.2' }], 412, 'tus-version'],
      [['POST', '', { 'Upload-Metadata': metadata(pairId) }], 400, 'tus-malformed'],
      [['POST', '', { ...sound, 'Upload-Length': '-1' }], 400, 'tus-malformed'],
      [['POST', '', { ...sound, 'Upload-Length': 'banyak' }], 400, 'tus-malformed'],
      [['POST', '', { 'Upload-Length': '10' }], 400, 'tus-malformed'],
      [['POST', '', { ...sound, 'Upload-Metadata': 'pair !!!' }], 400, 'tus-malformed'],
      [['POST', '', { 'Upload-Defer-Length': '1', 'Upload-Metadata': metadata(pairId) }], 501, 'tus-not-supported'],
      [['POST', '', { ...sound, 'Upload-Metadata': metadata('../../etc/passwd') }], 404, 'not-found'],
      [['POST', `/${id}`, sound], 405, 'method-not-allowed'],
      [['GET', `/${id}`, {}], 405, 'method-not-allowed'],
      [['PUT', '', {}], 405, 'method-not-allowed'],
      [['PATCH', '/..%2f..%2fpasswd', { ...octets, 'Upload-Offset': '0' }, 'x'], 404, 'not-found'],
      [['PATCH', `/${randomUUID()}`, { ...octets, 'Upload-Offset': '0' }, 'x'], 404, 'not-found'],
      [['PATCH', `/${id}`, octets, 'x'], 400, 'tus-malformed'],
      [['PATCH', `/${id}`, { 'Upload-Offset': '0' }, 'x'], 400, 'tus-malformed'],
      [['POST', '', { ...sound, ...octets }, 'x'.repeat(11)], 413, 'more-than-declared'],
      [['PATCH', `/${id}`, { ...octets, 'Upload-Offset': '50' }, 'x'], 409, 'upload-offset-conflict'],
      [['PATCH', `/${id}`, { ...octets, 'Upload-Offset': '0' }, 'x'.repeat(101)], 413, 'more-than-declared'],
    ];
    for (const [asked, status, code] of cases)
      expect([asked.slice(0, 3), await ask(...asked)]).toMatchObject([asked.slice(0, 3), { status, code }]);
    const left = await world.db.query(`SELECT upload_id FROM upload WHERE pair_id = $1 AND state = 'receiving'`, [
      pairId,
    ]);
    expect(left).toEqual([{ upload_id: id }]); // what a refused request began is not left to nobody
    const bare = await fetch(`${first}/files`, {
      method: 'POST',
      headers: { ...sound, Authorization: `Bearer ${token}` },
    });
    expect(await problem(bare)).toMatchObject({ status: 412, code: 'tus-version' });
    expect((await head(first, id, token)).headers.get('upload-offset')).toBe('0');
    expect(await receipts(pairId)).toBe(0);
  });

  test('cannot be cancelled once it was received whole; withdrawing is another thing', async () => {
    const { pairId, token } = await signIn();
    const id = await send(first, token, pairId, await workbook(supporters(1, 3)));
    const cancelled = await fetch(`${first}/files/${id}`, {
      method: 'DELETE',
      headers: { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${token}` },
    });
    expect(await problem(cancelled)).toMatchObject({ status: 409, code: 'upload-complete' });
    expect(await receipts(pairId)).toBe(1);
  });

  test('keeps to the quotas of unfinished uploads and of a day', async () => {
    const { pairId, token } = await signIn();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push(idIn(await begin(first, { token, pairId, bytes: 10 })));
    const full = await begin(second, { token, pairId, bytes: 10 });
    expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(full)).toMatchObject({ status: 429, code: 'too-many-unfinished-uploads' });
    const cancel = (id: string) =>
      fetch(`${first}/files/${id}`, {
        method: 'DELETE',
        headers: { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${token}` },
      });
    for (const id of ids) expect((await cancel(id)).status).toBe(204);
    expect((await head(first, ids[0]!, token)).status).toBe(410);
    const acts = await world.db.query('SELECT actor, role, action FROM act WHERE object = $1 ORDER BY id', [
      `upload/${ids[0]!}`,
    ]);
    const who = { actor: `o-${pairId}`, role: 'operator' };
    expect(acts).toEqual([
      { ...who, action: 'begin-upload' },
      { ...who, action: 'abandon-upload' },
    ]);
    for (let n = 0; n < 3; n++) await cancel(idIn(await begin(first, { token, pairId, bytes: 10 })));
    const tomorrow = await begin(second, { token, pairId, bytes: 10 });
    expect(Number(tomorrow.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(tomorrow)).toMatchObject({ status: 429, code: 'too-many-uploads-today' });
  });
});
