import { access, mkdir } from 'node:fs/promises';
import type { DynamicModule, FactoryProvider, Type } from '@nestjs/common';
import type { HealthChecks } from '@silon/service-kit';
import { BlobStore } from './blob-store.js';
import { ElectionKeys } from './election-keys.js';
import { FileBlobStore } from './file-blob-store.js';
import { MasterKey } from './master-key.js';
import { SealedBlobs } from './sealed-blobs.js';

/** Milliseconds; no draft is written for so long. */
const DAY = 86_400_000;

export interface BlobSettings {
  /** Storage that every instance of every service that seals or opens shares. */
  readonly BLOB_DIRECTORY: string;
  readonly MASTER_KEY_FILE: string;
}

/**
 * Gives BlobStore, MasterKey, ElectionKeys and SealedBlobs to be injected. It knows Nest by its types alone, so that a thread which
 * only seals does not load a framework.
 */
export class BlobsModule {
  static forRoot(config: Type<BlobSettings>, health: Type<HealthChecks>): DynamicModule {
    const providers: FactoryProvider[] = [
      { provide: BlobStore, inject: [config, health], useFactory: openStore },
      {
        provide: MasterKey,
        inject: [config],
        useFactory: ({ MASTER_KEY_FILE }: BlobSettings) => MasterKey.fromFile(MASTER_KEY_FILE),
      },
      {
        provide: ElectionKeys,
        inject: [BlobStore, MasterKey],
        useFactory: (blobs: BlobStore, master: MasterKey) => new ElectionKeys(blobs, master),
      },
      {
        provide: SealedBlobs,
        inject: [BlobStore, ElectionKeys],
        useFactory: (blobs: BlobStore, keys: ElectionKeys) => new SealedBlobs(blobs, keys),
      },
    ];
    return { module: BlobsModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}

async function openStore({ BLOB_DIRECTORY }: BlobSettings, health: HealthChecks): Promise<BlobStore> {
  await mkdir(BLOB_DIRECTORY, { recursive: true, mode: 0o700 });
  health.add('blobs', () => access(BLOB_DIRECTORY));
  const store = new FileBlobStore(BLOB_DIRECTORY);
  await store.removeDrafts(DAY);
  return store;
}
