import type { FileFinding } from '@silon/workbook';

/** F002 for what could not be read although nothing in it was found wrong. The detail is a word for programs. */
export const unreadable = (detail: 'time' | 'reader' | 'attempts'): FileFinding => ({
  code: 'F002',
  slug: 'FILE_UNREADABLE',
  severity: 'REJECT_FILE',
  params: { detail },
  message: {
    id: `Berkas tidak dapat dibaca dalam batas yang wajar (${detail}). Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.`,
    en: `The file cannot be read within limits (${detail}). Open it in Excel or LibreOffice, save it again as .xlsx, then upload again.`,
  },
});

/** F006: reading it took more memory than any honest file does. */
export const tooMuchMemory = (): FileFinding => ({
  code: 'F006',
  slug: 'FILE_ZIP_BOMB',
  severity: 'REJECT_FILE',
  params: { detail: 'memory' },
  message: {
    id: 'Isi berkas tidak wajar besarnya (memory). Simpan ulang dari Excel atau LibreOffice; jika tetap ditolak, salin data ke templat baru.',
    en: 'The file unpacks to an abnormal size (memory). Save it again from Excel or LibreOffice; if still refused, copy the data into a fresh template.',
  },
});
