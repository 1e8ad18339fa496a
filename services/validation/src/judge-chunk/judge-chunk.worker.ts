import { Logger } from '@nestjs/common';
import { ElectionKeys, SealedBlobs } from '@silon/blobs';
import { Chunk, chunkBlob, validationStream } from '@silon/contracts';
import { say } from '@silon/events';
import { enqueue, fenced, finish, type JobWorker, type LeasedJob, Works } from '@silon/jobs';
import { copyBinaryInto } from '@silon/postgres';
import { RulePacks } from '@silon/rule-packs';
import { placeOfFault } from '@silon/service-kit';
import { DataSource, type EntityManager } from 'typeorm';
import { markReady } from '../conclude-pair/ask-to-conclude.js';
import { type EncodedRows, EncodingRoom, RowEncoder, type RowKeys } from './encode-rows.js';
import { halves, JUDGE_CHUNK, type JudgeJob } from './judge-job.js';
import { judgeRows, quarantined } from './judge-rows.js';
import type { Judging } from './judging.js';
import { Judgings } from './judgings.js';
import { findNamedRows, type NamedRows } from './named-rows.js';
import { RowJudge } from './row-judge.js';
import { Rulebook } from './rulebook.js';
import { ValidationConfig } from '../validation.config.js';

/** Opens a chunk, judges its rows, and writes verdicts, keys and findings in one transaction. */
@Works()
export class JudgeChunkWorker implements JobWorker<JudgeJob> {
  readonly queue = JUDGE_CHUNK;
  readonly leaseSeconds: number;
  /** An upload pinned to a pack that this process was not given waits for a process that was. */
  readonly offers: readonly string[];
  private readonly log = new Logger('judge-chunk');
  /** Those that are free. One whose rows did not arrive is not used again: a connection may still hold them. */
  private readonly rooms: EncodingRoom[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly blobs: SealedBlobs,
    private readonly keys: ElectionKeys,
    private readonly judgings: Judgings,
    private readonly rulebook: Rulebook,
    private readonly judge: RowJudge,
    packs: RulePacks,
    { JOB_LEASE_SECONDS }: ValidationConfig,
  ) {
    this.leaseSeconds = JOB_LEASE_SECONDS;
    this.offers = packs.names;
  }

  async run(job: LeasedJob<JudgeJob>): Promise<void> {
    const { uploadNo, chunk: chunkNo } = job.payload;
    const judging = await this.judgings.of(uploadNo);
    const chunk = await this.open(judging, job.payload);
    const named = await this.named(judging, chunk, job.payload);
    const room = this.rooms.pop() ?? new EncodingRoom();
    const encoder = new RowEncoder(chunk, judging, job.payload, { named, room });
    judgeRows(chunk, this.rulebook.of(judging), this.judge, job.payload, {
      onJudged: (row, judged) => encoder.add(row, judged),
      onFault: (row, fault) =>
        this.log.error('row quarantined', { uploadNo, chunk: chunkNo, row, fault: placeOfFault(fault) }),
    });
    const encoded = encoder.finish(await this.rowKeys(judging.electionId));
    await fenced(this.db, job, async (tx) => {
      await this.write(tx, encoded);
      await pieceJudged(tx, judging, job.payload);
      await finish(tx, job);
    });
    room.clear();
    this.rooms.push(room);
  }

  /**
   * A chunk that killed its workers is halved until the poison row is alone; that one is quarantined, named by its place. One that
   * cannot be opened is not: each of its rows would fail alike.
   */
  async exhausted(job: LeasedJob<JudgeJob>, tx: EntityManager): Promise<void> {
    const { uploadNo, from, to } = job.payload;
    const judging = await this.judgings.of(uploadNo);
    const chunk = await this.open(judging, job.payload);
    if (to - from === 1) return this.quarantine(tx, judging, chunk, job.payload);
    await enqueue(tx, halves(job.turn, job.needs, job.payload));
    await tx.query('UPDATE upload SET chunks_left = chunks_left + 1 WHERE upload_no = $1', [uploadNo]);
  }

  private async quarantine(tx: EntityManager, judging: Judging, chunk: Chunk, piece: JudgeJob): Promise<void> {
    const encoder = new RowEncoder(chunk, judging, piece);
    encoder.add(piece.from, quarantined);
    await this.write(tx, encoder.finish(await this.rowKeys(judging.electionId)));
    await pieceJudged(tx, judging, piece);
  }

  private async open({ electionId, uploadId }: Judging, { attempt, chunk }: JudgeJob): Promise<Chunk> {
    return new Chunk(await this.blobs.get(electionId, chunkBlob(uploadId, attempt, chunk)));
  }

  private async named({ electionId, pairId }: Judging, chunk: Chunk, piece: JudgeJob): Promise<NamedRows | undefined> {
    if (!chunk.identities) return undefined;
    return findNamedRows(this.db, await this.keys.subkey(electionId, 'identity'), pairId, chunk, piece);
  }

  private async rowKeys(electionId: string): Promise<RowKeys> {
    const [nik, person, row, block] = await Promise.all(
      (['nik', 'person', 'row', 'block'] as const).map((purpose) => this.keys.subkey(electionId, purpose)),
    );
    return { nik: nik!, person: person!, row: row!, block: block! };
  }

  private async write(tx: EntityManager, { rows, findings, versions }: EncodedRows): Promise<void> {
    await copyBinaryInto(tx, 'judged_row', rows);
    await copyBinaryInto(tx, 'finding', findings);
    if (versions) await copyBinaryInto(tx, 'row_version', versions);
  }
}

/** The barrier: whoever brings the count to zero, and nobody else, makes the upload ready. */
async function pieceJudged(tx: EntityManager, judging: Judging, { uploadNo, from, to }: JudgeJob): Promise<void> {
  const [[left]]: [{ chunks_left: number; rows_judged: number }[], number] = await tx.query(
    'UPDATE upload SET chunks_left = chunks_left - 1, rows_judged = rows_judged + $2 WHERE upload_no = $1 RETURNING chunks_left, rows_judged',
    [uploadNo, to - from],
  );
  const { chunks_left, rows_judged } = left!;
  if (isWorthTelling(judging, chunks_left)) {
    await say(tx, validationStream, judging.pairId, {
      eventId: `${judging.uploadId}_judged_${rows_judged}`,
      pairId: judging.pairId,
      event: {
        case: 'chunkJudged',
        value: {
          electionId: judging.electionId,
          uploadId: judging.uploadId,
          chunks: judging.chunkRows.length,
          chunksJudged: Math.max(0, judging.chunkRows.length - chunks_left),
          rows: judging.rows,
          rowsJudged: rows_judged,
        },
      },
    });
  }
  if (chunks_left === 0) await markReady(tx, uploadNo, judging.pairId);
}

/** A progress bar needs no more than some fifty steps. */
const isWorthTelling = ({ chunkRows }: Judging, left: number) => left % Math.ceil(chunkRows.length / 50) === 0;
