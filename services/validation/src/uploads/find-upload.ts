import { type Account, type Belongs, NotThere, requirePair } from '@silon/access';
import type { DataSource } from 'typeorm';

/** An upload, and whose it is. */
export interface UploadPlace extends Belongs {
  readonly uploadId: string;
  readonly uploadNo: number;
  readonly pairNo: number;
}

/** @throws NotThere for an unknown upload and for somebody else's alike. */
export async function findUpload(db: DataSource, uploadId: string, account: Account): Promise<UploadPlace> {
  const [row]: (Belongs & { uploadNo: string; pairNo: number })[] = await db.query(
    `SELECT u.upload_no AS "uploadNo", p.pair_no AS "pairNo", u.pair_id AS "pairId", u.election_id AS "electionId", e.commission
       FROM upload u JOIN pair_ledger p USING (pair_id) JOIN election e ON e.election_id = u.election_id WHERE u.upload_id = $1`,
    [uploadId],
  );
  requirePair(account, row);
  if (!row) throw new NotThere();
  return { ...row, uploadId, uploadNo: Number(row.uploadNo) };
}

/** @throws NotThere for an unknown pair and for somebody else's alike. */
export async function findPair(
  db: DataSource,
  pairId: string,
  account: Account,
): Promise<Belongs & { pairNo: number; version: number }> {
  const [row]: (Belongs & { pairNo: number; version: number })[] = await db.query(
    `SELECT p.pair_no AS "pairNo", p.version, p.pair_id AS "pairId", p.election_id AS "electionId", e.commission
       FROM pair_ledger p JOIN election e USING (election_id) WHERE p.pair_id = $1`,
    [pairId],
  );
  requirePair(account, row);
  if (!row) throw new NotThere();
  return row;
}
