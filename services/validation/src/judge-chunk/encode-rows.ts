import type { Chunk } from '@silon/contracts';
import { digestNiks, digestTexts } from '@silon/blobs';
import { BinaryRows } from '@silon/postgres';
import type { RowJudgement } from '@silon/rules';
import { EncodedVersions } from './encode-versions.js';
import { type JudgedRows, quarantined } from './judge-rows.js';
import type { JudgeJob } from './judge-job.js';
import type { Judging } from './judging.js';
import { type NamedRows, unknownRow } from './named-rows.js';

export interface RowKeys {
  readonly nik: Buffer;
  readonly person: Buffer;
  readonly row: Buffer;
  readonly block: Buffer;
}

export interface EncodedRows {
  readonly rows: Uint8Array;
  readonly findings: Uint8Array;
  /** Absent where no row is a version of another. */
  readonly versions: Uint8Array | undefined;
}

/** The code of a row that our own fault keeps from being judged. It is no rule: no cell of the row is to blame. */
export const QUARANTINED = 'S900';

/** The code of a row whose identity names no row of the pair. No cell is to blame, and the digest of verdicts leaves it out. */
export const IDENTITY_UNKNOWN = 'X211';

const verdicts = { accepted: 0, review: 1, rejected: 2 } as const;
const QUARANTINED_VERDICT = 3;
const BLOCK = 16;
const FIELDS = 13;

/** The rows and findings of a piece as COPY wants them. Keys of all rows are computed in one call each. */
export function encodeRows(
  chunk: Chunk,
  judged: JudgedRows,
  judging: Judging,
  { uploadNo, chunk: chunkNo }: JudgeJob,
  keys: RowKeys,
  named?: NamedRows,
): EncodedRows {
  const accepted = judged.judgements.filter(
    (one): one is RowJudgement => one !== quarantined && one.verdict !== 'rejected',
  );
  const nik = digestNiks(
    keys.nik,
    accepted.map((one) => one.nik),
  );
  const person = digestTexts(
    keys.person,
    accepted.map((one) => one.person),
  );
  const row = digestTexts(
    keys.row,
    accepted.map((one) => one.row),
  );
  const block = digestNiks(
    keys.block,
    accepted.map((one) => `${one.nik.slice(0, 12)}----`),
  );
  const rows = new BinaryRows(judged.judgements.length * 180 + 64);
  const findings = new BinaryRows();
  const versions = new EncodedVersions();
  let at = 0;
  judged.judgements.forEach((one, index) => {
    const rowNo = judged.from + index;
    const [sheet, sheetRow] = [chunk.sheets[rowNo]!, chunk.rowNumbers[rowNo]!];
    const find = (code: string, column: number) =>
      findings.row(7).int8(uploadNo).int4(chunkNo).int4(rowNo).int2(sheet).int4(sheetRow).text(code).int2(column);
    rows.row(FIELDS).int8(uploadNo).int4(chunkNo).int4(rowNo).int2(sheet).int4(sheetRow);
    if (one === quarantined) {
      find(QUARANTINED, -1);
      rows.int8(null).int4(0).int2(QUARANTINED_VERDICT).absent().absent().absent().absent().int2(null);
      return;
    }
    for (const { code, column } of one.findings) find(code, column);
    const offset = at * BLOCK;
    const source = named?.[index];
    if (source === unknownRow) find(IDENTITY_UNKNOWN, -1);
    else if (source) {
      const rowKey = one.verdict === 'rejected' ? undefined : row.toString('hex', offset, offset + BLOCK);
      versions.add({ uploadNo, chunk: chunkNo, rowNo }, source, rowKey);
    }
    rows
      .int8(one.village ? Number(one.village) : null)
      .int4(judging.subregionOf(one.village))
      .int2(verdicts[one.verdict]);
    if (one.verdict === 'rejected') {
      rows.absent().absent().absent().absent().int2(null);
      return;
    }
    at++;
    rows
      .uuid(nik, offset)
      .uuid(person, offset)
      .uuid(row, offset)
      .uuid(block, offset)
      .int2(Number(one.nik.slice(12)));
  });
  return { rows: rows.finish(), findings: findings.finish(), versions: versions.finish() };
}
