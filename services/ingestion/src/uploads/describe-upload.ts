import { localTime } from '../elections/window.js';
import type { ListedUpload } from './upload-list.js';

/** What opened blobs add for those entitled. */
export interface Opened {
  readonly fileName: string | undefined;
  readonly findings: readonly DescribedFinding[];
}

export interface DescribedFinding {
  readonly code: string;
  readonly severity?: string;
  /** Counted from 1; 0: the file as a whole. */
  readonly sheet: number;
  readonly cell: string;
  readonly message?: { readonly id: string; readonly en: string };
  /** Where the portal explains the rule. */
  readonly link?: string;
  /** Texts of the file itself: for the pair's own operator. */
  readonly found?: Readonly<Record<string, string>>;
}

/** An upload as people and their programs see it. */
export const describeUpload = (upload: ListedUpload, { fileName, findings }: Opened) => ({
  id: upload.uploadId,
  pairId: upload.pairId,
  electionId: upload.electionId,
  state: upload.state,
  ...(fileName !== undefined && { fileName }),
  begunAt: upload.begunAt,
  declaredBytes: upload.declaredBytes,
  receipt: upload.number === null ? null : receiptOf(upload),
  sameAs: upload.sameAs === null ? null : sameAsOf(upload.sameAs, upload.sameAsNumber ?? 0, upload.sameAsState),
  rows: upload.rows,
  sheets: upload.sheets,
  findings,
});

const receiptOf = (upload: ListedUpload) => ({
  number: upload.number,
  sha256: upload.sha256,
  sizeBytes: upload.sizeBytes,
  receivedAt: upload.receivedAt,
  receivedAtLocal: localTime(upload.receivedAt, upload.timeZone),
  timeZone: upload.timeZone,
  dayReceived: upload.dayReceived,
  regionEdition: upload.regionEdition,
  settingsVersion: upload.settingsVersion,
  villagesVersion: upload.villagesVersion,
  rulePack: upload.rulePack,
});

/** F031: what the earlier one has come to by now decides what is to be done. */
const sameAsOf = (uploadId: string, number: number, state: ListedUpload['sameAsState']) => ({
  rule: 'F031',
  uploadId,
  number,
  message: sameAsMessage(number, state),
});

function sameAsMessage(number: number, state: ListedUpload['sameAsState']) {
  if (state === 'withdrawn')
    return {
      id: `Berkas ini sama dengan unggahan nomor ${number}, yang sudah ditarik: barisnya tidak dihitung. Unggah lagi bila harus dihitung.`,
      en: `This file is the same as upload number ${number}, which was withdrawn: its rows do not count. Upload it again if they are to count.`,
    };
  if (state === 'refused')
    return {
      id: `Berkas ini sama dengan unggahan nomor ${number}, yang ditolak. Perbaiki menurut temuan unggahan itu, lalu unggah lagi.`,
      en: `This file is the same as upload number ${number}, which was refused. Mend it as that upload's findings say, then upload it again.`,
    };
  return {
    id: `Berkas ini sama dengan unggahan nomor ${number}; tidak ada data baru.`,
    en: `This file is the same as upload number ${number}; there is no new data.`,
  };
}
