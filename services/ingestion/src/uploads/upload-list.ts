import type { EntityManager } from 'typeorm';
import type { UploadState } from '../receive-upload/upload-row.js';

/** An upload with its receipt, as the lists and the page of one need it. */
export interface ListedUpload {
  readonly uploadId: string;
  readonly pairId: string;
  readonly electionId: string;
  readonly state: Exclude<UploadState, 'abandoned'>;
  readonly begunAt: Date;
  readonly declaredBytes: number;
  /** Of the reading whose outcome holds. */
  readonly attempt: number;
  readonly rows: number | null;
  readonly sheets: number | null;
  readonly findings: readonly { readonly code: string; readonly sheet: number; readonly cell: string }[];
  /** Null as long as the last byte has not come, and for what came after the window. */
  readonly number: number | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly receivedAt: Date;
  readonly timeZone: string;
  readonly dayReceived: string;
  readonly regionEdition: string;
  readonly settingsVersion: number;
  readonly villagesVersion: number;
  readonly rulePack: string;
  readonly sameAs: string | null;
  readonly sameAsNumber: number | null;
  readonly sameAsState: UploadState | null;
}

const select = `
  SELECT u.upload_id AS "uploadId", u.pair_id AS "pairId", u.election_id AS "electionId", u.state, u.begun_at AS "begunAt",
         u.declared_bytes::float8 AS "declaredBytes", u.attempt, u.rows, u.sheets, u.findings, r.number,
         encode(r.sha256, 'hex') AS sha256, r.size_bytes::float8 AS "sizeBytes", r.received_at AS "receivedAt",
         r.time_zone AS "timeZone", r.day_received AS "dayReceived", r.region_edition AS "regionEdition",
         r.settings_version AS "settingsVersion", r.villages_version AS "villagesVersion",
         r.rule_pack AS "rulePack", r.same_as AS "sameAs", earlier.number AS "sameAsNumber", same.state AS "sameAsState"
    FROM upload u
    LEFT JOIN receipt r USING (upload_id)
    LEFT JOIN receipt earlier ON earlier.upload_id = r.same_as
    LEFT JOIN upload same ON same.upload_id = r.same_as`;

export async function findListed(tx: EntityManager, uploadId: string): Promise<ListedUpload | undefined> {
  const [upload]: ListedUpload[] = await tx.query(`${select} WHERE u.upload_id = $1 AND u.state <> 'abandoned'`, [
    uploadId,
  ]);
  return upload;
}

/** Newest first. `before`: the id of the last one of the page before; ids are made in the order of their uploads. */
export async function listUploads(
  tx: EntityManager,
  { pair, before, limit }: { pair: string; before?: string | undefined; limit: number },
): Promise<ListedUpload[]> {
  return tx.query(
    `${select} WHERE u.pair_id = $1 AND u.state <> 'abandoned' AND ($2::text IS NULL OR u.upload_id < $2)
     ORDER BY u.upload_id DESC LIMIT $3`,
    [pair, before ?? null, limit],
  );
}
