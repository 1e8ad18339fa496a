import type { EntityManager } from 'typeorm';
import { runSql } from './run-sql.js';
import type { SetSettings } from './set-settings.js';

/** Puts rows under review that set rules named (X201, X202, X207) when the upload was concluded. Returns the uploads they are of. */
export async function reviewNamed(
  tx: EntityManager,
  pairNo: number,
  uploadNo: number,
  { reviewing }: SetSettings,
): Promise<number[]> {
  const [rows] = await runSql<[{ upload_no: string }[], number]>(tx, 'review-named', [pairNo, uploadNo, reviewing]);
  return rows.map(({ upload_no }) => Number(upload_no));
}
