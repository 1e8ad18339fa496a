import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BlobMissing, type BlobStore } from './blob-store.js';
import { FileBlobStore } from './file-blob-store.js';
import { MemoryBlobStore } from './memory-blob-store.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array) => new TextDecoder().decode(found);

async function* parts(...given: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of given) {
    if (part instanceof Error) throw part;
    yield bytes(part);
  }
}

const collect = async (source: AsyncIterable<Uint8Array>) => text(Buffer.concat(await Readable.from(source).toArray()));

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'blobs-'))));
afterAll(() => rm(directory, { recursive: true }));

/** Every store joins here, with what makes an empty one. */
const stores: [string, () => BlobStore][] = [
  ['file', () => new FileBlobStore(join(directory, String(Math.random())))],
  ['memory', () => new MemoryBlobStore()],
];

describe.each(stores)('a blob store (%s)', (_, open) => {
  let store: BlobStore;
  beforeEach(() => void (store = open()));

  test('gives back what was put, whole or as a stream', async () => {
    await store.put('chunks/u-1/0', bytes('one'));

    expect(text(await store.get('chunks/u-1/0'))).toBe('one');
    expect(await collect(store.getStream('chunks/u-1/0'))).toBe('one');
    expect(await store.has('chunks/u-1/0')).toBe(true);
  });

  test('the same id again replaces it', async () => {
    await store.put('a', bytes('first and longer'));
    await store.put('a', bytes('second'));

    expect(text(await store.get('a'))).toBe('second');
  });

  test('an id may be the folder of another', async () => {
    await store.put('a/b', bytes('inner'));
    await store.put('a', bytes('outer'));

    expect(text(await store.get('a'))).toBe('outer');
    expect(text(await store.get('a/b'))).toBe('inner');
  });

  test('of many who create at once exactly one does', async () => {
    const tries = ['x', 'y', 'z', 'w'].map(async (content) =>
      (await store.create('keys/e', bytes(content))) ? content : '',
    );
    const winner = (await Promise.all(tries)).join('');

    expect(winner).toHaveLength(1);
    expect(text(await store.get('keys/e'))).toBe(winner);
  });

  test('a stream comes whole, and one that fails leaves what was there', async () => {
    await store.putStream('a', parts('one ', 'two'));
    await expect(store.putStream('a', parts('three', new Error('line cut')))).rejects.toThrow('line cut');
    await expect(store.putStream('b', parts(new Error('line cut')))).rejects.toThrow('line cut');

    expect(await collect(store.getStream('a'))).toBe('one two');
    expect(await store.has('b')).toBe(false);
  });

  test('what is not there is missing', async () => {
    await expect(store.get('nothing')).rejects.toThrow(BlobMissing);
    await expect(collect(store.getStream('nothing'))).rejects.toThrow(BlobMissing);
    await expect(store.delete('nothing')).resolves.toBeUndefined();
    expect(await store.has('nothing')).toBe(false);
  });

  test('deletes one, or all of a folder and nothing beside it', async () => {
    for (const id of ['u-1/0', 'u-1/1/x', 'u-10/0', 'u-1']) await store.put(id, bytes('.'));

    await store.deleteAll('u-1');
    await store.delete('u-10/0');

    const left = await Promise.all(['u-1/0', 'u-1/1/x', 'u-10/0', 'u-1'].map((id) => store.has(id)));
    expect(left).toEqual([false, false, false, true]);
  });

  test.each(['../up', '/root', 'a//b', 'A', 'a.b', '', 'a/', 'a b', 'keys\\x', 'é'])(
    'refuses the id %j',
    async (id) => {
      await expect(store.put(id, bytes('.'))).rejects.toThrow('blob id');
      await expect(store.get(id)).rejects.toThrow('blob id');
      await expect(store.deleteAll(id)).rejects.toThrow('blob id');
    },
  );
});

test('a file store leaves no drafts, whatever failed', async () => {
  const root = join(directory, 'drafts');
  const store = new FileBlobStore(root);
  await store.put('a', bytes('1'));
  await store.create('a', bytes('2'));
  await store.putStream('b', parts('x', new Error('cut'))).catch(() => undefined);

  expect(await readdir(join(root, '.drafts'))).toEqual([]);
});

test('a draft that a killed process left is removed, one that is being written is not', async () => {
  const root = join(directory, 'left');
  const store = new FileBlobStore(root);
  const line = Promise.withResolvers<void>();
  const slow = async function* () {
    yield bytes('one ');
    await line.promise;
    yield bytes('two');
  };
  const writing = store.putStream('a', slow());
  while ((await readdir(join(root, '.drafts')).catch(() => [])).length === 0) await new Promise(setImmediate);
  const left = join(root, '.drafts', 'left');
  const hourAgo = Date.now() / 1000 - 3600;
  await writeFile(left, 'half');
  await utimes(left, hourAgo, hourAgo);

  await store.removeDrafts(60_000);

  expect(await readdir(join(root, '.drafts'))).toHaveLength(1);
  line.resolve();
  await writing;
  expect(text(await store.get('a'))).toBe('one two');
});
