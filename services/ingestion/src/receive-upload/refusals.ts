import { Refusal, refusal, standardRefusal } from '@silon/service-kit';

/** What a request that breaks the tus protocol gets; `detail` says which part, in words of the protocol. */
export class TusMalformed extends refusal({
  code: 'tus-malformed',
  status: 400,
  id: 'Permintaan unggah tidak sesuai protokol tus 1.0.0.',
  en: 'The upload request does not follow the tus protocol 1.0.0.',
}) {}

export class TusVersionMissing extends refusal({
  code: 'tus-version',
  status: 412,
  id: 'Permintaan harus menyebut Tus-Resumable: 1.0.0.',
  en: 'The request must name Tus-Resumable: 1.0.0.',
}) {}

export class TusNotSupported extends refusal({
  code: 'tus-not-supported',
  status: 501,
  id: 'Bagian protokol tus ini tidak didukung.',
  en: 'This part of the tus protocol is not supported.',
}) {}

export class MethodNotAllowed extends standardRefusal(405) {}

export class OffsetConflict extends refusal({
  code: 'upload-offset-conflict',
  status: 409,
  id: 'Unggahan tidak berlanjut dari tempat terakhir. Tanyakan posisinya (HEAD), lalu lanjutkan dari sana.',
  en: 'The upload does not go on from where it stood. Ask for the offset (HEAD) and go on from there.',
}) {}

export class UploadGone extends refusal({
  code: 'upload-gone',
  status: 410,
  id: 'Unggahan ini sudah tidak ada. Mulai unggahan baru.',
  en: 'This upload is no longer there. Begin a new one.',
}) {}

export class UploadComplete extends refusal({
  code: 'upload-complete',
  status: 409,
  id: 'Unggahan ini sudah diterima seluruhnya, jadi tidak dapat dibatalkan. Bila tidak boleh dihitung, tarik unggahan ini.',
  en: 'This upload was received whole, so it cannot be cancelled. If it must not count, withdraw it.',
}) {}

class Busy extends refusal({
  code: 'upload-busy',
  status: 423,
  id: 'Unggahan ini sedang dikirim dari tempat lain. Coba lagi sebentar.',
  en: 'This upload is being sent from elsewhere. Try again shortly.',
}) {}

export class UploadBusy extends Busy {
  constructor() {
    super(undefined, { 'Retry-After': '2' });
  }
}

export class MoreThanDeclared extends refusal({
  code: 'more-than-declared',
  status: 413,
  id: 'Byte yang dikirim lebih banyak daripada yang dinyatakan dalam Upload-Length. Mulai unggahan baru dengan ukuran berkas yang benar.',
  en: 'More bytes were sent than Upload-Length declared. Begin a new upload with the right size of the file.',
}) {}

/** F004. */
export class FileTooLarge extends Refusal {
  readonly code = 'file-too-large';
  readonly status = 413;

  constructor(private readonly most: number) {
    super({ rule: 'F004', mostBytes: most });
  }

  explain() {
    const megabytes = Math.floor(this.most / 1024 / 1024);
    const limit = megabytes >= 1 ? `${megabytes} MB` : `${this.most} B`;
    return {
      id: `Berkas melebihi ${limit}. Bagi per kecamatan atau kabupaten, lalu unggah satu per satu.`,
      en: `The file exceeds ${limit}. Split it by kecamatan or kabupaten and upload the parts.`,
    };
  }
}

class TooMany extends refusal({
  code: 'too-many-unfinished-uploads',
  status: 429,
  id: 'Terlalu banyak unggahan yang belum selesai untuk pasangan ini. Selesaikan atau batalkan salah satu dahulu.',
  en: 'Too many unfinished uploads for this pair. Finish or cancel one first.',
}) {}

export class TooManyUnfinished extends TooMany {
  constructor(most: number) {
    super({ most }, { 'Retry-After': '30' });
  }
}

class TooManyADay extends refusal({
  code: 'too-many-uploads-today',
  status: 429,
  id: 'Batas jumlah unggahan per hari untuk pasangan ini sudah tercapai. Coba lagi besok.',
  en: 'The limit of uploads a day for this pair is reached. Try again tomorrow.',
}) {}

export class TooManyToday extends TooManyADay {
  constructor(most: number, seconds: number) {
    super({ most }, { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) });
  }
}
