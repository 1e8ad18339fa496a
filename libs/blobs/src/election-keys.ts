import { randomBytes } from 'node:crypto';
import { BlobMissing, type BlobStore } from './blob-store.js';
import type { MasterKey } from './master-key.js';

/** What a key is for: `blob` seals; `identity` vouches for rows given back to the pair; the others key columns of judged rows. */
export type Purpose = 'blob' | 'nik' | 'person' | 'row' | 'block' | 'identity';

const MEMORY_MS = 60_000; // how long an erased election stays readable in a running process

/** One election's keys: from the master key and 32 random bytes in the blob `keys/<election>`. */
export class ElectionKeys {
  private readonly known = new Map<string, { salt: Uint8Array; until: number }>();

  constructor(
    private readonly blobs: BlobStore,
    private readonly master: MasterKey,
    private readonly now: () => number = Date.now,
  ) {}

  /** 32 bytes, always the same. Throws KeysMissing if nothing was ever sealed for the election, or it was erased. */
  async subkey(electionId: string, purpose: Purpose): Promise<Buffer> {
    return this.master.subkey(purpose, await this.salt(electionId));
  }

  /** Makes the election's random bytes unless they are there. Whoever seals first calls this; nobody else may. */
  async make(electionId: string): Promise<void> {
    if (this.remembered(electionId)) return;
    await this.blobs.create(blobOf(electionId), randomBytes(32));
    await this.salt(electionId); // read back what is durable, which may be another instance's
  }

  /** Makes everything sealed for the election unreadable for good; the empty blob keeps new keys from being made. */
  async erase(electionId: string): Promise<void> {
    await this.blobs.put(blobOf(electionId), new Uint8Array());
    this.known.delete(electionId);
  }

  private async salt(electionId: string): Promise<Uint8Array> {
    const remembered = this.remembered(electionId);
    if (remembered) return remembered;
    const salt = await this.blobs.get(blobOf(electionId)).catch((error: unknown) => {
      if (error instanceof BlobMissing) throw new KeysMissing(electionId);
      throw error;
    });
    if (salt.length !== 32) throw new KeysMissing(electionId);
    this.known.set(electionId, { salt, until: this.now() + MEMORY_MS });
    return salt;
  }

  private remembered(electionId: string): Uint8Array | undefined {
    const entry = this.known.get(electionId);
    return entry && entry.until > this.now() ? entry.salt : undefined;
  }
}

const blobOf = (electionId: string) => `keys/${electionId}`;

export class KeysMissing extends Error {
  constructor(electionId: string) {
    super(`Election ${electionId} has no keys`);
    this.name = 'KeysMissing';
  }
}
