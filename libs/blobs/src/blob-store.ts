/** Bytes by id. Ids are paths of `[a-z0-9_-]` parts; whatever is named is whole and on disk. */
export abstract class BlobStore {
  /** Whole or nothing; durable when it resolves. The same id again replaces it in one step. */
  abstract put(id: string, bytes: Uint8Array): Promise<void>;
  /** As `put`, but false, and nothing changed, when the id is there. */
  abstract create(id: string, bytes: Uint8Array): Promise<boolean>;
  /** As `put`; when the source fails nothing is named. */
  abstract putStream(id: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** Throws BlobMissing. */
  abstract get(id: string): Promise<Uint8Array>;
  /** Throws BlobMissing at the first read. */
  abstract getStream(id: string): AsyncIterable<Uint8Array>;
  abstract has(id: string): Promise<boolean>;
  /** No fault when it is not there. */
  abstract delete(id: string): Promise<void>;
  /** Everything below `<folder>/`. */
  abstract deleteAll(folder: string): Promise<void>;
}

export class BlobMissing extends Error {
  constructor(id: string) {
    super(`No blob ${id}`);
    this.name = 'BlobMissing';
  }
}

/** Refuses what could leave the directory or collide on a file system that folds case. */
export function checkId(id: string): string {
  if (!/^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/.test(id)) throw new Error('A blob id has parts of a-z, 0-9, _ and -');
  return id;
}
