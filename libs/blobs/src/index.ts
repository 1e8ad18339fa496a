export { BlobMissing, BlobStore } from './blob-store.js';
export { BlobsModule, type BlobSettings } from './blobs.module.js';
export { ElectionKeys, KeysMissing, type Purpose } from './election-keys.js';
export { FileBlobStore } from './file-blob-store.js';
export { digestAt, digestTexts, NikDigests, TextDigests } from './keyed-digests.js';
export { MasterKey } from './master-key.js';
export { MemoryBlobStore } from './memory-blob-store.js';
export { seal, SealBroken, unseal } from './seal.js';
export { SealedBlobs } from './sealed-blobs.js';
