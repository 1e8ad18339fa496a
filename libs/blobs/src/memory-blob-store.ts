import { BlobMissing, BlobStore, checkId } from './blob-store.js';

/** The twin for tests of whatever needs a store and not its disk. */
export class MemoryBlobStore extends BlobStore {
  private readonly blobs = new Map<string, Uint8Array>();

  async put(id: string, bytes: Uint8Array): Promise<void> {
    this.blobs.set(checkId(id), Uint8Array.from(bytes));
  }

  async create(id: string, bytes: Uint8Array): Promise<boolean> {
    if (this.blobs.has(checkId(id))) return false;
    await this.put(id, bytes);
    return true;
  }

  async putStream(id: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    checkId(id);
    const parts: Uint8Array[] = [];
    for await (const part of source) parts.push(Uint8Array.from(part));
    await this.put(id, Buffer.concat(parts));
  }

  async get(id: string): Promise<Uint8Array> {
    const bytes = this.blobs.get(checkId(id));
    if (!bytes) throw new BlobMissing(id);
    return Uint8Array.from(bytes);
  }

  async *getStream(id: string): AsyncIterable<Uint8Array> {
    yield await this.get(id);
  }

  async has(id: string): Promise<boolean> {
    return this.blobs.has(checkId(id));
  }

  async delete(id: string): Promise<void> {
    this.blobs.delete(checkId(id));
  }

  async deleteAll(folder: string): Promise<void> {
    checkId(folder);
    for (const id of this.blobs.keys()) if (id.startsWith(`${folder}/`)) this.blobs.delete(id);
  }
}
