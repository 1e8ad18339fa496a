import type { Chunk } from '@silon/contracts';
import { digestAt, NikDigests, TextDigests } from '@silon/blobs';
import { BinaryRows } from '@silon/postgres';
import type { RowFinding } from '@silon/rules';
import { EncodedVersions } from './encode-versions.js';
import type { JudgeJob } from './judge-job.js';
import { type Judged, quarantined } from './judge-rows.js';
import type { Judging } from './judging.js';
import { type NamedRow, type NamedRows, unknownRow } from './named-rows.js';

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

interface Version {
  readonly row: number;
  readonly source: NamedRow;
  /** Which of the accepted rows it is; undefined where it was rejected. */
  readonly accepted: number | undefined;
}

/**
 * Memory for the rows of a piece, used again for the next: some megabytes of new memory a chunk would have the engine look through
 * its whole heap again and again.
 */
export class EncodingRoom {
  readonly rows = new BinaryRows();
  readonly findings = new BinaryRows();
  readonly niks = new NikDigests();
  readonly persons = new TextDigests();
  readonly texts = new TextDigests();

  /** Forgets the rows; what an encoder gave is written over by the next. */
  clear(): void {
    for (const kept of [this.rows, this.findings, this.niks, this.persons, this.texts]) kept.clear();
  }
}

interface Given {
  readonly named?: NamedRows | undefined;
  /** A cleared one; of its own where nothing is said. */
  readonly room?: EncodingRoom;
}

/**
 * The rows and findings of a piece as COPY wants them, a row at a time as it is judged, so that no judgement outlives its row.
 * Keys are filled in at the end, those of all rows in one call each.
 */
export class RowEncoder {
  private readonly room: EncodingRoom;
  private readonly named: NamedRows | undefined;
  /** Where the four keys of each accepted row go. */
  private readonly places: number[] = [];
  private readonly versions: Version[] = [];

  constructor(
    private readonly chunk: Chunk,
    private readonly judging: Judging,
    private readonly piece: JudgeJob,
    { named, room = new EncodingRoom() }: Given = {},
  ) {
    this.named = named;
    this.room = room;
  }

  add(row: number, judged: Judged): void {
    const { piece, chunk, room } = this;
    const { rows } = room;
    rows.row(FIELDS).int8(piece.uploadNo).int4(piece.chunk).int4(row);
    rows.int2(chunk.sheets[row]!).int4(chunk.rowNumbers[row]!);
    if (judged === quarantined) {
      this.find(row, { code: QUARANTINED, column: -1 });
      rows.int8(null).int4(0).int2(QUARANTINED_VERDICT).absent().absent().absent().absent().int2(null);
      return;
    }
    const { village, verdict, nik } = judged;
    const isAccepted = verdict !== 'rejected';
    for (const finding of judged.findings) this.find(row, finding);
    this.name(row, isAccepted);
    rows
      .int8(village ? Number(village) : null)
      .int4(this.judging.subregionOf(village))
      .int2(verdicts[verdict]);
    if (!isAccepted) {
      rows.absent().absent().absent().absent().int2(null);
      return;
    }
    room.niks.add(nik);
    room.persons.add(judged.person);
    room.texts.add(judged.row);
    this.places.push(rows.uuidLater(), rows.uuidLater(), rows.uuidLater(), rows.uuidLater());
    rows.int2(Number(nik.slice(12)));
  }

  finish(keys: RowKeys): EncodedRows {
    const { rows, findings, niks, persons, texts } = this.room;
    const rowKeys = texts.digests(keys.row);
    const columns = [niks.digests(keys.nik), persons.digests(keys.person), rowKeys, niks.prefixDigests(keys.block)];
    for (let index = 0, row = 0; index < this.places.length; row++)
      for (const column of columns) rows.fillUuid(this.places[index++]!, column, row * BLOCK);
    return { rows: rows.finish(), findings: findings.finish(), versions: this.encodeVersions(rowKeys) };
  }

  private find(row: number, { code, column }: Pick<RowFinding, 'code' | 'column'>): void {
    const { piece, chunk } = this;
    const { findings } = this.room;
    findings.row(7).int8(piece.uploadNo).int4(piece.chunk).int4(row);
    findings.int2(chunk.sheets[row]!).int4(chunk.rowNumbers[row]!).text(code).int2(column);
  }

  private name(row: number, isAccepted: boolean): void {
    const source = this.named?.[row - this.piece.from];
    if (source === unknownRow) this.find(row, { code: IDENTITY_UNKNOWN, column: -1 });
    else if (source) this.versions.push({ row, source, accepted: isAccepted ? this.places.length / 4 : undefined });
  }

  private encodeVersions(rowKeys: Buffer): Uint8Array | undefined {
    const { uploadNo, chunk } = this.piece;
    const encoded = new EncodedVersions();
    for (const { row, source, accepted } of this.versions) {
      const rowKey = accepted === undefined ? undefined : digestAt(rowKeys, accepted).toString('hex');
      encoded.add({ uploadNo, chunk, rowNo: row }, source, rowKey);
    }
    return encoded.finish();
  }
}
