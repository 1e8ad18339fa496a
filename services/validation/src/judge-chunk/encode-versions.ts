import type { StoredPlace } from '@silon/contracts';
import { BinaryRows } from '@silon/postgres';
import type { NamedRow } from './named-rows.js';

/** Rows that are versions of earlier ones, as COPY wants them. Most uploads have none; then nothing is copied. */
export class EncodedVersions {
  private readonly rows = new BinaryRows();
  private some = false;

  /** `rowKey` is that of the row itself, in hex, where it was accepted. What came back unchanged says what its source said. */
  add(at: StoredPlace, named: NamedRow, rowKey: string | undefined): void {
    const isUnchanged = rowKey !== undefined && rowKey === named.rowKey;
    this.some = true;
    this.rows.row(9);
    for (const { uploadNo, chunk, rowNo } of [at, named.origin, isUnchanged ? named.asOf : at])
      this.rows.int8(uploadNo).int4(chunk).int4(rowNo);
  }

  finish(): Uint8Array | undefined {
    return this.some ? this.rows.finish() : undefined;
  }
}
