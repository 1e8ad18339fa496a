import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { ReceiptSchema } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import type { PairElection } from '../elections/pair-election.js';
import { nextNumber } from './upload-row.js';

/** What was fixed at the last byte; written once. */
export interface Receipt {
  readonly uploadId: string;
  readonly electionId: string;
  readonly pairId: string;
  readonly number: number;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  readonly receivedAt: Date;
  /** YYYY-MM-DD in the election's zone. */
  readonly dayReceived: string;
  readonly timeZone: string;
  readonly regionEdition: string;
  readonly settingsVersion: number;
  /** 0: the pair was never issued a template. */
  readonly villagesVersion: number;
  /** SHA-256 of the rules pinned to the window; empty where none was. */
  readonly rulePack: string;
  readonly sameAs: string | null;
}

export interface LastByte {
  readonly uploadId: string;
  readonly pair: PairElection;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  readonly receivedAt: Date;
  readonly rulePack: string;
}

const columns = `upload_id AS "uploadId", upload.election_id AS "electionId", receipt.pair_id AS "pairId", number, sha256,
  size_bytes::float8 AS "sizeBytes", received_at AS "receivedAt", day_received AS "dayReceived", time_zone AS "timeZone",
  region_edition AS "regionEdition", settings_version AS "settingsVersion", villages_version AS "villagesVersion",
  rule_pack AS "rulePack", same_as AS "sameAs"`;

export async function findReceipt(tx: EntityManager, uploadId: string): Promise<Receipt | undefined> {
  const [receipt]: Receipt[] = await tx.query(
    `SELECT ${columns} FROM receipt JOIN upload USING (upload_id) WHERE upload_id = $1`,
    [uploadId],
  );
  return receipt;
}

/** Under the pair's lock. The unique index, not a look-up, decides whether these bytes stand already. */
export async function fixReceipt(tx: EntityManager, last: LastByte): Promise<Receipt> {
  const number = await nextNumber(tx, last.pair.pairId);
  const inserted = (await insert(tx, last, number, true)) || (await insert(tx, last, number, false));
  const receipt = inserted && (await findReceipt(tx, last.uploadId));
  if (!receipt) throw new Error('a receipt that was written is not there');
  return receipt;
}

async function insert(tx: EntityManager, last: LastByte, number: number, standing: boolean): Promise<boolean> {
  const { uploadId, pair, sha256, sizeBytes, receivedAt, rulePack } = last;
  const written: unknown[] = await tx.query(
    `INSERT INTO receipt (upload_id, pair_id, number, sha256, size_bytes, received_at, day_received, time_zone,
                          region_edition, settings_version, villages_version, rule_pack, standing, same_as)
     SELECT $1, $2, $3, $4, $5, $6, to_char($6::timestamptz AT TIME ZONE $7, 'YYYY-MM-DD'), $7, $8, $9,
            coalesce((SELECT version FROM issued_villages WHERE pair_id = $2), 0), $11, $10::boolean,
            CASE WHEN $10 THEN NULL
                 ELSE (SELECT upload_id FROM receipt WHERE pair_id = $2 AND sha256 = $4 AND standing) END
     ON CONFLICT (pair_id, sha256) WHERE standing DO NOTHING RETURNING 1`,
    [
      uploadId,
      pair.pairId,
      number,
      sha256,
      sizeBytes,
      receivedAt,
      pair.timeZone,
      pair.regionEdition,
      pair.settingsVersion,
      standing,
      rulePack,
    ],
  );
  return written.length > 0;
}

export const receiptMessage = (receipt: Receipt): MessageInitShape<typeof ReceiptSchema> => {
  const { pairId: _pair, timeZone: _zone, sameAs: _sameAs, receivedAt, sha256, ...rest } = receipt;
  return { ...rest, sha256: new Uint8Array(sha256), receivedAt: timestampFromDate(receivedAt) };
};
