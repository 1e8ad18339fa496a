import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BlobMissing, BlobStore, checkId } from './blob-store.js';

/** Blobs as files below one directory, which all instances of a service share. */
export class FileBlobStore extends BlobStore {
  private readonly root: string;
  private readonly drafts: string;

  constructor(directory: string) {
    super();
    this.root = resolve(directory);
    this.drafts = join(this.root, '.drafts');
  }

  /** What killed processes left half written: drafts that nobody has touched for so many milliseconds. */
  async removeDrafts(untouchedFor: number): Promise<void> {
    const names = await readdir(this.drafts).catch(() => []);
    for (const path of names.map((name) => join(this.drafts, name))) {
      const found = await stat(path).catch(() => undefined); // it may just have got its name
      if (found && Date.now() - found.mtimeMs > untouchedFor) await rm(path, { force: true });
    }
  }

  async put(id: string, bytes: Uint8Array): Promise<void> {
    await this.putStream(id, [bytes]);
  }

  async create(id: string, bytes: Uint8Array): Promise<boolean> {
    const path = await this.placeFor(id);
    const draft = await this.draft([bytes]);
    try {
      await link(draft, path); // unlike rename, refuses to replace
      await syncDirectory(dirname(path));
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  async putStream(id: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const path = await this.placeFor(id);
    const draft = await this.draft(source);
    await rename(draft, path);
    await syncDirectory(dirname(path));
  }

  async get(id: string): Promise<Uint8Array> {
    return readFile(this.path(id)).catch(missing(id));
  }

  async *getStream(id: string): AsyncIterable<Uint8Array> {
    try {
      yield* createReadStream(this.path(id), { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
    } catch (error) {
      missing(id)(error);
    }
  }

  async has(id: string): Promise<boolean> {
    return access(this.path(id)).then(
      () => true,
      (error: unknown) => (hasCode(error, 'ENOENT') ? false : Promise.reject(error as Error)),
    );
  }

  async delete(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  async deleteAll(folder: string): Promise<void> {
    await rm(join(this.root, checkId(folder)), { recursive: true, force: true });
  }

  /** The suffix, which no id can hold, lets `a` and `a/b` both be blobs. */
  private path = (id: string) => join(this.root, `${checkId(id)}.blob`);

  private async placeFor(id: string): Promise<string> {
    const path = this.path(id);
    await makeDirectory(dirname(path));
    return path;
  }

  /** A complete, fsynced file that has no name yet. */
  private async draft(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
    const path = join(this.drafts, randomUUID());
    await makeDirectory(this.drafts);
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const bytes of source) await file.writeFile(bytes);
      await file.sync();
      await file.close();
      return path;
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  }
}

/** A new directory is durable only when the one that names it was synced. */
async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}

const hasCode = (error: unknown, code: string) => (error as { code?: unknown } | null)?.code === code;

const missing = (id: string) => (error: unknown) => {
  throw hasCode(error, 'ENOENT') ? new BlobMissing(id) : error;
};
