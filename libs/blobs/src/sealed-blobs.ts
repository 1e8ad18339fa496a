import type { BlobStore } from './blob-store.js';
import type { ElectionKeys } from './election-keys.js';
import { seal, unseal } from './seal.js';
import { sealStream, unsealStream } from './seal-stream.js';

/** Blobs of an election that nobody reads without its keys. Errors name ids, never contents. */
export class SealedBlobs {
  constructor(
    private readonly blobs: BlobStore,
    private readonly keys: ElectionKeys,
  ) {}

  /** Durable when it resolves. */
  async put(electionId: string, id: string, bytes: Uint8Array): Promise<void> {
    await this.blobs.put(id, seal(await this.sealingKey(electionId), id, bytes));
  }

  /** Throws BlobMissing, KeysMissing, SealBroken. */
  async get(electionId: string, id: string): Promise<Buffer> {
    const key = await this.keys.subkey(electionId, 'blob');
    return unseal(key, id, await this.blobs.get(id));
  }

  /** For what is too large for memory. When the source fails nothing is named. */
  async putStream(electionId: string, id: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    await this.blobs.putStream(id, sealStream(await this.sealingKey(electionId), id, source));
  }

  /** Every piece was verified; only the end without an error says that all of it came: commit after it. */
  async *getStream(electionId: string, id: string): AsyncGenerator<Uint8Array> {
    yield* unsealStream(await this.keys.subkey(electionId, 'blob'), id, this.blobs.getStream(id));
  }

  /** For a thread that seals by itself with `seal`; what it puts is opened by `get`. */
  async sealingKey(electionId: string): Promise<Buffer> {
    await this.keys.make(electionId);
    return this.keys.subkey(electionId, 'blob');
  }
}
