import type { Chunk } from '@silon/contracts';
import { NikDigests, TextDigests } from '@silon/blobs';
import { BinaryRows } from '@silon/postgres';
import type { RowFinding } from '@silon/rules';
import { type Judged, quarantined } from './judge-rows.js';
import type { JudgeJob } from './judge-job.js';
import type { Judging } from './judging.js';

export interface RowKeys {
  readonly nik: Buffer;
  readonly person: Buffer;
  readonly row: Buffer;
  readonly block: Buffer;
}

export interface EncodedRows {
  readonly rows: Uint8Array;
  readonly findings: Uint8Array;
}

/** The code of a row that our own fault keeps from being judged. It is no rule: no cell of the row is to blame. */
export const QUARANTINED = 'S900';

const verdicts = { accepted: 0, review: 1, rejected: 2 } as const;
const QUARANTINED_VERDICT = 3;
const BLOCK = 16;
const FIELDS = 13;
const [ROW_BYTES, TEXT_BYTES, PERSON_BYTES] = [180, 192, 80]; // more than most rows take

/**
 * The rows and findings of a piece as COPY wants them, a row at a time as it is judged, so that no judgement outlives its row.
 * Keys are filled in at the end, those of all rows in one call each.
 */
export class RowEncoder {
  private readonly rows: BinaryRows;
  private readonly findings = new BinaryRows(4096);
  private readonly niks: NikDigests;
  private readonly persons: TextDigests;
  private readonly texts: TextDigests;
  /** Where the four keys of each accepted row go. */
  private readonly places: number[] = [];

  constructor(
    private readonly chunk: Chunk,
    private readonly judging: Judging,
    private readonly piece: JudgeJob,
  ) {
    const count = piece.to - piece.from;
    this.rows = new BinaryRows(count * ROW_BYTES + 64);
    this.niks = new NikDigests(count);
    this.persons = new TextDigests(count * PERSON_BYTES);
    this.texts = new TextDigests(count * TEXT_BYTES);
  }

  add(row: number, judged: Judged): void {
    const { rows, piece, chunk } = this;
    rows.row(FIELDS).int8(piece.uploadNo).int4(piece.chunk).int4(row);
    rows.int2(chunk.sheets[row]!).int4(chunk.rowNumbers[row]!);
    if (judged === quarantined) {
      this.find(row, { code: QUARANTINED, column: -1 });
      rows.int8(null).int4(0).int2(QUARANTINED_VERDICT).absent().absent().absent().absent().int2(null);
      return;
    }
    const { village, verdict, nik } = judged;
    for (const finding of judged.findings) this.find(row, finding);
    rows
      .int8(village ? Number(village) : null)
      .int4(this.judging.subregionOf(village))
      .int2(verdicts[verdict]);
    if (verdict === 'rejected') {
      rows.absent().absent().absent().absent().int2(null);
      return;
    }
    this.niks.add(nik);
    this.persons.add(judged.person);
    this.texts.add(judged.row);
    this.places.push(rows.uuidLater(), rows.uuidLater(), rows.uuidLater(), rows.uuidLater());
    rows.int2(Number(nik.slice(12)));
  }

  finish(keys: RowKeys): EncodedRows {
    const columns = [
      this.niks.digests(keys.nik),
      this.persons.digests(keys.person),
      this.texts.digests(keys.row),
      this.niks.prefixDigests(keys.block),
    ];
    this.places.forEach((place, index) =>
      this.rows.fillUuid(place, columns[index % columns.length]!, Math.floor(index / columns.length) * BLOCK),
    );
    return { rows: this.rows.finish(), findings: this.findings.finish() };
  }

  private find(row: number, { code, column }: Pick<RowFinding, 'code' | 'column'>): void {
    const { findings, piece, chunk } = this;
    findings.row(7).int8(piece.uploadNo).int4(piece.chunk).int4(row);
    findings.int2(chunk.sheets[row]!).int4(chunk.rowNumbers[row]!).text(code).int2(column);
  }
}
