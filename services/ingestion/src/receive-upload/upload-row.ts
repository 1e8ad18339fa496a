import type { EntityManager } from 'typeorm';

export type UploadState = 'receiving' | 'abandoned' | 'received' | 'reading' | 'chunked' | 'refused' | 'withdrawn';

/** An upload as the database knows it; its bytes are in the spool until they are sealed. */
export interface UploadRow {
  readonly uploadId: string;
  readonly pairId: string;
  readonly electionId: string;
  readonly accountId: string;
  readonly declaredBytes: number;
  readonly begunAt: Date;
  readonly lastByteAt: Date | null;
  readonly state: UploadState;
  readonly version: number;
}

const columns = `upload_id AS "uploadId", pair_id AS "pairId", election_id AS "electionId", account_id AS "accountId",
  declared_bytes::float8 AS "declaredBytes", begun_at AS "begunAt", last_byte_at AS "lastByteAt", state, version`;

export async function findUpload(tx: EntityManager, uploadId: string): Promise<UploadRow | undefined> {
  const [row]: UploadRow[] = await tx.query(`SELECT ${columns} FROM upload WHERE upload_id = $1`, [uploadId]);
  return row;
}

/** Holds the upload to the end of the transaction. */
export async function lockUpload(tx: EntityManager, uploadId: string): Promise<UploadRow> {
  const [row]: UploadRow[] = await tx.query(`SELECT ${columns} FROM upload WHERE upload_id = $1 FOR UPDATE`, [
    uploadId,
  ]);
  if (!row) throw new Error(`no upload ${uploadId}`);
  return row;
}

/** Uploads whose last byte may have come in without anybody noting it. */
export async function unfinishedUploads(tx: EntityManager): Promise<UploadRow[]> {
  return tx.query(`SELECT ${columns} FROM upload WHERE state = 'receiving' ORDER BY begun_at`);
}

/** The lock under which a pair's uploads are counted and numbered. */
export async function lockPair(tx: EntityManager, pairId: string): Promise<void> {
  await tx.query(
    `INSERT INTO pair_counter AS known (pair_id, receipts) VALUES ($1, 0)
     ON CONFLICT (pair_id) DO UPDATE SET receipts = known.receipts`,
    [pairId],
  );
}

export async function nextNumber(tx: EntityManager, pairId: string): Promise<number> {
  const [[{ receipts }]]: [[{ receipts: number }]] = await tx.query(
    'UPDATE pair_counter SET receipts = receipts + 1 WHERE pair_id = $1 RETURNING receipts',
    [pairId],
  );
  return receipts;
}
