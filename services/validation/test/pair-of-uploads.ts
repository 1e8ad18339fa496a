import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { identityTokens } from '@silon/blobs';
import { copyBinaryInto, copyInto } from '@silon/postgres';
import type { TestDatabase } from '@silon/testing';
import { concludeNext, lockPair } from '../src/conclude-pair/conclude-next.js';
import { EncodedVersions } from '../src/judge-chunk/encode-versions.js';
import { findNamedRows, unknownRow } from '../src/judge-chunk/named-rows.js';
import { overall, pairTotals } from '../src/ledger/totals.js';
import { withdrawUpload } from '../src/withdraw/withdraw-upload.js';

/** A row: who (NIK), with which data, judged how; `names` is a row of an earlier upload, by its place in the file. */
export interface TestRow {
  readonly nik: number;
  readonly data: number;
  readonly verdict: 0 | 1 | 2 | 3;
  readonly names?: { readonly upload: number; readonly row: number } | undefined;
}

export const row = (nik: number, data = 0, verdict: TestRow['verdict'] = 0): TestRow => ({ nik, data, verdict });
export const wrong = (nik = 0): TestRow => row(nik, 0, 2);
export const naming = (upload: number, at: number, of: TestRow): TestRow => ({ ...of, names: { upload, row: at } });

export const keyOf = (text: string): string =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
export const rowKey = ({ nik, data }: TestRow): string => keyOf(`row${nik}/${data}`);
const subregion = ({ nik }: TestRow): number => 1 + (nik % 3);
const SIZE = 2;

/** A pair whose uploads come judged, in chunks of two rows; the rest is done by the service's own code. */
export class PairOfUploads {
  readonly pairId = randomUUID();
  private readonly key = randomBytes(32);
  private readonly uploads: { uploadId: string; uploadNo: number }[] = [];

  constructor(private readonly database: TestDatabase) {}

  async begin(): Promise<this> {
    const electionId = randomUUID();
    const { db } = this.database;
    await db.query(`INSERT INTO election_settings VALUES ($1, 1, '52', '2025', '2018-06-27', '{1,2,3}', '{}')`, [
      electionId,
    ]);
    await db.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2)', [this.pairId, electionId]);
    return this;
  }

  /** Receives, judges and concludes an upload; gives its index, by which later rows name its rows. */
  async upload(...rows: TestRow[]): Promise<number> {
    const uploadId = randomUUID();
    const index = this.uploads.length;
    const [{ upload_no }]: [{ upload_no: string }] = await this.database.db.query(
      `INSERT INTO upload (upload_id, pair_id, election_id, receipt_number, region_edition, settings_version, villages_version, day_received, state)
       SELECT $1, pair_id, election_id, $3, '2025', 1, 0, '2017-11-26', 'ready' FROM pair_ledger WHERE pair_id = $2 RETURNING upload_no`,
      [uploadId, this.pairId, index + 1],
    );
    this.uploads.push({ uploadId, uploadNo: Number(upload_no) });
    await this.judge(Number(upload_no), rows);
    while (await this.database.db.transaction((tx) => concludeNext(tx, this.pairId)));
    return index;
  }

  async withdraw(index: number): Promise<void> {
    await this.database.db.transaction(async (tx) => {
      const { pairNo } = (await lockPair(tx, this.pairId))!;
      await withdrawUpload(tx, { pairNo, pairId: this.pairId, uploadNo: this.uploads[index]!.uploadNo });
    });
  }

  token(upload: number, at: number): string {
    const place = { uploadNo: this.uploads[upload]!.uploadNo, chunk: Math.floor(at / SIZE), rowNo: at % SIZE };
    return identityTokens(this.key, this.pairId, [place])[0]!;
  }

  /** Who holds which NIK, with which data. */
  async held(): Promise<[string, string][]> {
    const rows: { nik_key: string; row_key: string }[] = await this.database.db.query(
      'SELECT nik_key, row_key FROM ledger JOIN pair_ledger USING (pair_no) WHERE pair_id = $1',
      [this.pairId],
    );
    return rows.map(({ nik_key, row_key }): [string, string] => [nik_key, row_key]).sort();
  }

  /** The pair's totals but for zeros and reviews; as kept and as counted afresh, which must agree. */
  async totals(): Promise<Record<string, number>> {
    const kept = await pairTotals(this.database.db.manager, this.pairId, 'kept');
    const afresh = await pairTotals(this.database.db.manager, this.pairId, 'afresh');
    const sorted = (all: typeof kept) => [...all].sort((a, b) => a.subregion - b.subregion);
    expect(sorted(afresh)).toEqual(sorted(kept));
    return told(overall(kept));
  }

  /** One upload's totals. */
  async totalsOf(index: number): Promise<Record<string, number>> {
    return told(
      overall(
        await this.database.db.query('SELECT * FROM upload_total WHERE upload_no = $1', [
          this.uploads[index]!.uploadNo,
        ]),
      ),
    );
  }

  async changes(index: number): Promise<number[]> {
    const [all]: [Record<string, number>] = await this.database.db.query(
      'SELECT rows_added, rows_mended, rows_unchanged, rows_still_wrong FROM upload WHERE upload_no = $1',
      [this.uploads[index]!.uploadNo],
    );
    return Object.values(all);
  }

  /** The set rules' codes of each row of an upload. */
  async codes(index: number): Promise<string[]> {
    const found: { code: string; at: number }[] = await this.database.db.query(
      'SELECT code, chunk * $2 + row_no AS at FROM set_finding WHERE upload_no = $1 ORDER BY at, code',
      [this.uploads[index]!.uploadNo, SIZE],
    );
    return found.map(({ code, at }) => `${at}:${code}`);
  }

  private async judge(uploadNo: number, rows: readonly TestRow[]): Promise<void> {
    const identities = rows.map(({ names }) => (names ? this.token(names.upload, names.row) : ''));
    const all = { from: 0, to: rows.length };
    const named = await findNamedRows(this.database.db, this.key, this.pairId, { identities }, all);
    const versions = new EncodedVersions();
    const values = rows.map((one, at) => {
      const place = { uploadNo, chunk: Math.floor(at / SIZE), rowNo: at % SIZE };
      const source = named?.[at];
      if (source === unknownRow) throw new Error('the test names no row');
      const accepted = one.verdict < 2;
      if (source && one.verdict < 3)
        versions.add(place, source, accepted ? rowKey(one).replaceAll('-', '') : undefined);
      const keys = accepted
        ? [keyOf(`nik${one.nik}`), keyOf(`person${one.nik}`), rowKey(one), keyOf('block'), 9001]
        : [null, null, null, null, null];
      return [uploadNo, place.chunk, place.rowNo, 1, at + 2, null, subregion(one), one.verdict, ...keys];
    });
    const encoded = versions.finish();
    await this.database.db.transaction(async (tx) => {
      const columns =
        'upload_no, chunk, row_no, sheet, sheet_row, village, subregion, verdict, nik_key, person_key, row_key, nik_block, serial';
      await copyInto(tx, `judged_row (${columns})`, values);
      if (encoded) await copyBinaryInto(tx, 'row_version', encoded);
    });
  }
}

const told = (total: ReturnType<typeof overall>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(total).filter(([name, value]) => name !== 'subregion' && name !== 'review' && value > 0),
  );
