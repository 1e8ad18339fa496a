import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  type IngestionEvent,
  IngestionEventSchema,
  type NominationEvent,
  NominationEventSchema,
  Office,
  StageKind,
  UploadState,
  type ValidationEvent,
  ValidationEventSchema,
} from '@silon/contracts';

export type Said = { key: string; bytes: Uint8Array } & (
  { on: 'nomination' } | { on: 'ingestion' } | { on: 'validation' }
);

/** Tells the story of one election, event by event. Only what a case needs is given; the rest is the same every time. */
export class Story {
  readonly electionId = randomUUID();
  readonly pairId = randomUUID();
  private said = 0;

  election({
    version = 1,
    name = 'Gubernur NTB 2018',
    minimum = 100,
    spread = 2,
    codes = ['5201', '5202', '5203'],
  } = {}) {
    const subregions = codes.map((code) => ({ code, name: `Kabupaten ${code}` }));
    return this.nomination({
      case: 'electionChanged',
      value: {
        version,
        name,
        subregions,
        commission: '52',
        office: Office.GOVERNOR,
        regionCode: '52',
        regionName: 'Nusa Tenggara Barat',
        minimumSupport: minimum,
        minimumSpread: spread,
        voterListTotal: 3_568_594,
        timeZone: 'Asia/Makassar',
        votingDay: '2018-06-27',
      } as never,
    });
  }

  stage({
    version = 1,
    stageId = `${this.electionId}-s`,
    opensAt = new Date(0),
    closesAt = new Date('2099-01-01'),
  } = {}) {
    return this.nomination({
      case: 'stageChanged',
      value: {
        version,
        stageId,
        kind: StageKind.SUPPORT_HANDOVER,
        name: 'Penyerahan dukungan',
        opensAt: timestampFromDate(opensAt),
        closesAt: timestampFromDate(closesAt),
      } as never,
    });
  }

  pair({ version = 1, pairId = this.pairId, candidateName = 'Calon Satu' } = {}) {
    const value = { version, pairId, candidateName, viceCandidateName: 'Wakil Satu', mandateNumber: 'M/1' };
    return this.nomination({ case: 'pairChanged', value: value as never });
  }

  received(uploadId: string, { same = '' } = {}) {
    const value = { version: 1, receipt: this.receipt(uploadId), sameAsUploadId: same };
    return this.ingestion({ case: 'uploadReceived', value: value as never });
  }

  chunked(uploadId: string, chunkRows: number[]) {
    const rows = chunkRows.reduce((sum, count) => sum + count, 0);
    const value = { version: 2, receipt: this.receipt(uploadId), attempt: 1, rows, chunkRows };
    return this.ingestion({ case: 'uploadChunked', value: value as never });
  }

  refused(uploadId: string) {
    return this.ingestion({ case: 'uploadRefused', value: { version: 2, receipt: this.receipt(uploadId) } as never });
  }

  judged(uploadId: string, chunksJudged: number, chunks: number, rowsJudged: number, rows: number) {
    const value = { electionId: this.electionId, uploadId, chunksJudged, chunks, rowsJudged, rows };
    return this.validation({ case: 'chunkJudged', value: value as never });
  }

  concluded(uploadId: string, { version = 1, state = UploadState.CONCLUDED } = {}) {
    const value = { electionId: this.electionId, uploadId, version, state, counts: { received: 10, counted: 10 } };
    return this.validation({ case: 'uploadConcluded', value: value as never });
  }

  /** Counted supporters by subregion; each has one rejected row more. */
  ledger(version: number, counted: Record<string, number>, pairId = this.pairId) {
    const value = { electionId: this.electionId, version, totals: totals(counted) };
    return this.validation({ case: 'ledgerChanged', value: value as never }, pairId);
  }

  recount(version: number, counted: Record<string, number>, recountedAt = new Date(version * 1000)) {
    const value = { electionId: this.electionId, version, totals: totals(counted) };
    return this.validation({
      case: 'ledgerRecounted',
      value: { ...value, recountedAt: timestampFromDate(recountedAt) } as never,
    });
  }

  private receipt(uploadId: string) {
    return { uploadId, electionId: this.electionId, number: 1, receivedAt: timestampFromDate(new Date(0)) };
  }

  private next = () => `${this.electionId}_${++this.said}`;

  private nomination(event: NominationEvent['event']): Said {
    const { electionId } = this;
    const message = create(NominationEventSchema, { eventId: this.next(), electionId, event });
    return { on: 'nomination', key: electionId, bytes: toBinary(NominationEventSchema, message) };
  }

  private ingestion(event: IngestionEvent['event']): Said {
    const { pairId } = this;
    const message = create(IngestionEventSchema, { eventId: this.next(), pairId, event });
    return { on: 'ingestion', key: pairId, bytes: toBinary(IngestionEventSchema, message) };
  }

  private validation(event: ValidationEvent['event'], pairId = this.pairId): Said {
    const message = create(ValidationEventSchema, { eventId: this.next(), pairId, event });
    return { on: 'validation', key: pairId, bytes: toBinary(ValidationEventSchema, message) };
  }
}

const totals = (counted: Record<string, number>) =>
  Object.entries(counted).map(([code, count]) => ({
    code,
    counts: { received: count + 1, counted: count, review: 0, rejected: 1, notNew: 0, quarantined: 0, withdrawn: 0 },
  }));
