import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '@silon/blobs';
import { recordAct } from '@silon/trace';
import { FileStore } from '@tus/file-store';
import { ERRORS, Upload } from '@tus/server';
import { DataSource } from 'typeorm';
import { findPairElection } from '../elections/pair-election.js';
import { IngestionConfig } from '../ingestion.config.js';
import { nameBlob } from './blob-names.js';
import { requester } from './requester.js';
import { findUpload } from './upload-row.js';

/** Keeps nothing: what an upload is stands in the database, so that no file beside the bytes can be torn or tell a name. */
const noInfoFiles = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };

/** The directory where uploads grow. All instances share it; a file's size is how far its upload has come. */
@Injectable()
export class Spool extends FileStore {
  constructor(
    { SPOOL_DIRECTORY }: IngestionConfig,
    private readonly db: DataSource,
    private readonly blobs: BlobStore,
  ) {
    super({ directory: closedDirectory(SPOOL_DIRECTORY), configstore: noInfoFiles });
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  path = (uploadId: string): string => join(this.directory, uploadId);

  override async create(upload: Upload): Promise<Upload> {
    const file = await open(this.path(upload.id), 'wx', 0o600);
    await file.close();
    await syncDirectory(this.directory);
    return upload;
  }

  /** Whole uploads stay whole for whoever asks, although their bytes have moved on. */
  override async getUpload(uploadId: string): Promise<Upload> {
    const row = await findUpload(this.db.manager, uploadId);
    if (!row) throw ERRORS.FILE_NOT_FOUND;
    const { declaredBytes: size, pairId: pair } = row;
    const offset = row.state === 'receiving' ? await this.sizeOf(uploadId) : size;
    if (offset === undefined || row.state === 'abandoned') throw ERRORS.FILE_NO_LONGER_EXISTS;
    return new Upload({ id: uploadId, size, offset, metadata: { pair }, creation_date: row.begunAt.toISOString() });
  }

  /** Durable when it resolves; the time of the last byte is noted by the database's clock. */
  override async write(bytes: Readable, uploadId: string, offset: number): Promise<number> {
    const row = await findUpload(this.db.manager, uploadId);
    if (row?.state !== 'receiving') return offset;
    const reached = await super.write(bytes as Parameters<FileStore['write']>[0], uploadId, offset);
    await this.sync(uploadId);
    if (reached === row.declaredBytes)
      await this.db.query(
        'UPDATE upload SET last_byte_at = clock_timestamp() WHERE upload_id = $1 AND last_byte_at IS NULL',
        [uploadId],
      );
    return reached;
  }

  /** An upload that its sender cancels or nobody goes on with: nothing of it is kept but that it was. */
  override async remove(uploadId: string): Promise<void> {
    const by = requester.getStore() ?? { id: 'ingestion', role: 'system' };
    await this.db.transaction(async (tx) => {
      const [[ended]]: [{ pairId: string }[], number] = await tx.query(
        `UPDATE upload SET state = 'abandoned' WHERE upload_id = $1 AND state = 'receiving' RETURNING pair_id AS "pairId"`,
        [uploadId],
      );
      if (!ended) throw ERRORS.INVALID_TERMINATION;
      const { commission = '' } = (await findPairElection(tx, ended.pairId)) ?? {};
      const act = { actor: by.id, role: by.role, commission, action: 'abandon-upload', object: `upload/${uploadId}` };
      await recordAct(tx, act);
    });
    await this.blobs.delete(nameBlob(uploadId));
    await this.wipe(uploadId);
  }

  async wipe(uploadId: string): Promise<void> {
    await rm(this.path(uploadId), { force: true });
  }

  /** The ids of all uploads that have bytes here. */
  names(): Promise<string[]> {
    return readdir(this.directory);
  }

  async sizeOf(uploadId: string): Promise<number | undefined> {
    return (await this.statOf(uploadId))?.size;
  }

  /** When the file last grew, by the clock of the storage. */
  async changedAt(uploadId: string): Promise<Date | undefined> {
    return (await this.statOf(uploadId))?.mtime;
  }

  async sync(uploadId: string): Promise<void> {
    const file = await open(this.path(uploadId), 'r');
    await file.sync().finally(() => file.close());
  }

  async sha256(uploadId: string): Promise<Buffer> {
    const hash = createHash('sha256');
    const file = await open(this.path(uploadId), 'r');
    const buffer = Buffer.allocUnsafe(1024 * 1024); // read into again and again: a stream would leave the whole file as garbage
    try {
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) return hash.digest();
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }

  private async statOf(uploadId: string) {
    return stat(this.path(uploadId)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}

/** Before the store makes it itself, open to everybody. */
function closedDirectory(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
