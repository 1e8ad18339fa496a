import { type Message, refusal } from './refusal.js';

interface Standard extends Message {
  readonly code: string;
}

/** What the framework itself may answer, before or around our own refusals. */
const byStatus: Readonly<Record<number, Standard>> = {
  400: { code: 'bad-request', id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
  401: { code: 'not-signed-in', id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  403: { code: 'not-allowed', id: 'Akun Anda tidak berhak melakukan ini.', en: 'Your account may not do this.' },
  404: { code: 'not-found', id: 'Tidak ditemukan.', en: 'Not found.' },
  405: {
    code: 'method-not-allowed',
    id: 'Cara ini tidak berlaku di alamat ini.',
    en: 'This method does not apply at this address.',
  },
  408: { code: 'too-slow', id: 'Permintaan terlalu lama.', en: 'The request took too long.' },
  413: { code: 'too-large', id: 'Kiriman terlalu besar.', en: 'What was sent is too large.' },
  415: {
    code: 'unsupported-media-type',
    id: 'Jenis isi tidak didukung.',
    en: 'This type of content is not supported.',
  },
  429: { code: 'too-many-requests', id: 'Terlalu sering. Coba lagi nanti.', en: 'Too often. Try again later.' },
  431: {
    code: 'headers-too-large',
    id: 'Alamat atau kepala permintaan terlalu panjang.',
    en: 'The address or the headers of the request are too long.',
  },
  503: {
    code: 'not-available',
    id: 'Layanan sedang tidak tersedia. Coba lagi sebentar.',
    en: 'The service is not available just now. Try again shortly.',
  },
};

export const storageFull: Standard = {
  code: 'storage-full',
  id: 'Tempat penyimpanan kami penuh. Yang sudah terkirim tidak hilang; coba lagi beberapa menit lagi.',
  en: 'Our storage is full. Nothing you have sent is lost; try again in a few minutes.',
};

export const fault: Standard = {
  code: 'fault',
  id: 'Terjadi gangguan di sistem kami. Coba lagi; bila berulang, sebutkan nomor permintaan ini.',
  en: 'Something went wrong on our side. Try again; if it happens again, quote this request number.',
};

export const standardProblem = (status: number): Standard =>
  byStatus[status] ??
  (status >= 500 ? fault : { code: `http-${status}`, id: 'Permintaan ditolak.', en: 'The request was refused.' });

/** A refusal of ours that says what the framework says for the status. */
export const standardRefusal = (status: number) => refusal({ status, ...standardProblem(status) });
