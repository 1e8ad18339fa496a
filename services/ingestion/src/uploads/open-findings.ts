import { Injectable } from '@nestjs/common';
import { BlobMissing, KeysMissing, SealedBlobs } from '@silon/blobs';
import { linkTo } from '@silon/rules';
import type { FileFinding } from '@silon/workbook';
import { findingsBlob, nameBlob } from '../receive-upload/blob-names.js';
import type { DescribedFinding } from './describe-upload.js';
import type { ListedUpload } from './upload-list.js';

/** What lies sealed beside an original, opened for those entitled. An erased election answers with less, not with a fault. */
@Injectable()
export class OpenFindings {
  constructor(private readonly blobs: SealedBlobs) {}

  async fileName({ electionId, uploadId }: ListedUpload): Promise<string | undefined> {
    return (await this.open(electionId, nameBlob(uploadId)))?.toString('utf8');
  }

  /** `withFound`: with the texts of the file that explain a finding. */
  async findings(upload: ListedUpload, withFound: boolean): Promise<DescribedFinding[]> {
    const { electionId, uploadId, attempt, findings } = upload;
    if (findings.length === 0 || upload.number === null) return findings.map(late);
    const opened = await this.open(electionId, findingsBlob(uploadId, attempt));
    if (!opened) return [...findings];
    return (JSON.parse(opened.toString('utf8')) as FileFinding[]).map((finding) => described(finding, withFound));
  }

  private async open(electionId: string, blob: string): Promise<Buffer | undefined> {
    return this.blobs.get(electionId, blob).catch((fault: unknown) => {
      if (fault instanceof BlobMissing || fault instanceof KeysMissing) return undefined;
      throw fault;
    });
  }
}

const described = ({ code, severity, place, message, sealed }: FileFinding, withFound: boolean): DescribedFinding => ({
  code,
  severity,
  sheet: place?.sheet ?? 0,
  cell: place?.cell ?? '',
  link: linkTo(code),
  message,
  ...(withFound && sealed && { found: sealed }),
});

/** An upload without a receipt has one finding only: it came after the window. */
const late = (finding: ListedUpload['findings'][number]): DescribedFinding => ({
  ...finding,
  severity: 'REJECT_FILE',
  link: linkTo(finding.code),
  message: {
    id: 'Unggahan selesai setelah masa penyerahan ditutup; berkas tidak diterima.',
    en: 'The upload was completed after the hand-over window had closed; the file was not received.',
  },
});
