import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { OneSystem } from '../one-system.ts';

/** What the system keeps of one pair, in tables and files; `files` are uploads' sealed parts, by upload and kind. */
export interface Stored {
  uploads: number;
  receipts: number;
  judgedUploads: number;
  rows: number;
  findings: number;
  supporters: number;
  files: string[];
  spool: string[];
}

export async function storedOf({ databases, environments }: OneSystem, pairId: string): Promise<Stored> {
  const ingestion = await query<{ uploads: string[]; receipts: number }>(
    databases.ingestion.ownerUrl,
    `SELECT coalesce(array_agg(upload_id), '{}') AS uploads, count(receipt.upload_id)::int AS receipts
       FROM upload LEFT JOIN receipt USING (upload_id) WHERE upload.pair_id = $1`,
    pairId,
  );
  const validation = await query<Pick<Stored, 'judgedUploads' | 'rows' | 'findings' | 'supporters'>>(
    databases.validation.ownerUrl,
    `WITH own AS (SELECT upload_no FROM upload WHERE pair_id = $1)
     SELECT (SELECT count(*)::int FROM own) AS "judgedUploads",
            (SELECT count(*)::int FROM judged_row JOIN own USING (upload_no)) AS rows,
            (SELECT count(*)::int FROM finding JOIN own USING (upload_no)) AS findings,
            (SELECT count(*)::int FROM ledger JOIN pair_ledger USING (pair_no) WHERE pair_id = $1) AS supporters`,
    pairId,
  );
  const { BLOB_DIRECTORY = '', SPOOL_DIRECTORY = '' } = environments.ingestion;
  const ofThePair = (path: string) => ingestion.uploads.some((id) => path.includes(id));
  return {
    ...validation,
    uploads: ingestion.uploads.length,
    receipts: ingestion.receipts,
    files: filesIn(BLOB_DIRECTORY).filter(ofThePair).sort(),
    spool: filesIn(SPOOL_DIRECTORY).filter(ofThePair).sort(),
  };
}

async function query<Row extends object>(url: string, sql: string, pairId: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [pairId])).rows[0]!;
  } finally {
    await client.end();
  }
}

/** Paths below the folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
