import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ElectionKeys, KeysMissing } from './election-keys.js';
import { MasterKey } from './master-key.js';
import { MemoryBlobStore } from './memory-blob-store.js';
import { SealedBlobs } from './sealed-blobs.js';

const master = new MasterKey(randomBytes(32));
let blobs: MemoryBlobStore;
let time: number;
let keys: ElectionKeys;
beforeEach(() => {
  blobs = new MemoryBlobStore();
  time = 0;
  keys = new ElectionKeys(blobs, master, () => time);
});

test('another instance opens what this one sealed; the store holds nothing readable', async () => {
  await new SealedBlobs(blobs, keys).put('e-1', 'chunks/1', Buffer.from('BUDI'));

  const other = new SealedBlobs(blobs, new ElectionKeys(blobs, master));

  expect((await other.get('e-1', 'chunks/1')).toString()).toBe('BUDI');
  expect(Buffer.from(await blobs.get('chunks/1')).includes('BUDI')).toBe(false);
});

test('two instances that seal first at the same time share one key', async () => {
  const instances = [1, 2, 3].map(() => new ElectionKeys(blobs, master));
  await Promise.all(instances.map((instance) => instance.make('e-1')));

  const found = await Promise.all(instances.map((instance) => instance.subkey('e-1', 'nik')));

  expect(new Set(found.map((key) => key.toString('hex'))).size).toBe(1);
});

test('every election and every purpose has its own key', async () => {
  for (const election of ['e-1', 'e-2']) await keys.make(election);
  const found = [
    await keys.subkey('e-1', 'nik'),
    await keys.subkey('e-1', 'person'),
    await keys.subkey('e-2', 'nik'),
    master.subkey('nik'),
  ];

  expect(new Set(found.map((key) => key.toString('hex'))).size).toBe(4);
});

test('reading never makes keys', async () => {
  await expect(keys.subkey('e-1', 'nik')).rejects.toThrow(KeysMissing);
  expect(await blobs.has('keys/e-1')).toBe(false);
});

test('an erased election is unreadable, in running processes within a minute, and gets no new keys', async () => {
  const sealed = new SealedBlobs(blobs, keys);
  await sealed.put('e-1', 'a', Buffer.from('x'));

  await new ElectionKeys(blobs, master).erase('e-1');
  time += 60_001;

  await expect(sealed.get('e-1', 'a')).rejects.toThrow(KeysMissing);
  await expect(sealed.put('e-1', 'b', Buffer.from('y'))).rejects.toThrow(KeysMissing);
});

describe('the master key file', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'key-'))));
  afterAll(() => rm(directory, { recursive: true }));

  test.each(['hex', 'base64'] as const)('may be %s', async (encoding) => {
    const bytes = randomBytes(32);
    const path = join(directory, encoding);
    await writeFile(path, `${bytes.toString(encoding)}\n`);

    expect(MasterKey.fromFile(path).subkey('x')).toEqual(new MasterKey(bytes).subkey('x'));
  });

  test('is refused when too short, unquoted', async () => {
    const path = join(directory, 'short');
    await writeFile(path, 'hunter2');

    expect(() => MasterKey.fromFile(path)).toThrow('The master key must be 32 bytes');
  });
});
