import { Damage } from '../damage.js';
import { damageWords } from './damage-words.js';
import { finding, type FileFinding, type Message } from './finding.js';

/** What a file turns out to be, by a known word, and how to call it. */
const fileTypes = {
  empty: { id: 'kosong (0 bita)', en: 'empty (0 bytes)' },
  xls: { id: 'berformat Excel lama (.xls)', en: 'in the old Excel format (.xls)' },
  xlsb: { id: 'berformat Excel biner (.xlsb)', en: 'a binary Excel workbook (.xlsb)' },
  xltx: { id: 'templat Excel (.xltx)', en: 'an Excel template (.xltx)' },
  ods: { id: 'berformat OpenDocument (.ods)', en: 'in OpenDocument format (.ods)' },
  csv: { id: 'teks atau CSV', en: 'text or CSV' },
  html: { id: 'halaman web (HTML)', en: 'a web page (HTML)' },
  xml: { id: 'berkas XML', en: 'an XML file' },
  pdf: { id: 'PDF', en: 'a PDF' },
  rtf: { id: 'dokumen RTF', en: 'an RTF document' },
  docx: { id: 'dokumen Word', en: 'a Word document' },
  pptx: { id: 'presentasi PowerPoint', en: 'a PowerPoint presentation' },
  image: { id: 'gambar', en: 'a picture' },
  archive: { id: 'arsip (RAR, 7z, gzip)', en: 'an archive (RAR, 7z, gzip)' },
  zip: { id: 'arsip ZIP tanpa buku kerja di dalamnya', en: 'a ZIP archive without a workbook in it' },
  unknown: { id: 'tidak dikenal jenisnya', en: 'of an unknown type' },
} as const satisfies Record<string, Message>;
export type FileType = keyof typeof fileTypes;

/** F001: not an .xlsx. Says what it is. */
export function wrongType(word: string): FileFinding {
  const type: FileType = Object.hasOwn(fileTypes, word) ? (word as FileType) : 'unknown';
  return finding(
    'F001',
    {
      id: `Berkas harus .xlsx, sedangkan berkas ini ${fileTypes[type].id}. Buka di Excel atau LibreOffice, lalu simpan sebagai Excel Workbook (.xlsx).`,
      en: `The file must be .xlsx, but this one is ${fileTypes[type].en}. Open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx).`,
    },
    { type },
  );
}

/** F003: nobody without the password can read it, so neither can we. */
export const locked = (): FileFinding =>
  finding('F003', {
    id: 'Berkas dikunci dengan kata sandi. Hapus kata sandinya (Berkas > Info > Proteksi), simpan, lalu unggah lagi.',
    en: 'The file is locked with a password. Remove it (File > Info > Protect), save, then upload again.',
  });

/** F004: more bytes or rows than one file may hold. */
export const tooLarge = (params: Readonly<Record<string, number>>): FileFinding => {
  const most = params.rows === undefined ? `${Math.floor((params.bytes ?? 0) / 1024 / 1024)} MB` : String(params.rows);
  return finding(
    'F004',
    {
      id: `Berkas melebihi batas ${params.rows === undefined ? most : `${most} baris`}. Bagi per kecamatan atau kabupaten, lalu unggah satu per satu.`,
      en: `The file exceeds the limit of ${params.rows === undefined ? most : `${most} rows`}. Split it by kecamatan or kabupaten and upload the parts.`,
    },
    params,
  );
};

/** What acts or reaches out by itself, by a known word, and how to call it. */
const activeWords = {
  macro: { id: 'makro', en: 'macros' },
  'external-link': { id: 'tautan ke buku kerja lain', en: 'links to other workbooks' },
  connection: { id: 'sambungan ke data luar', en: 'connections to data outside' },
  'embedded-object': { id: 'objek sisipan', en: 'embedded objects' },
  'active-x': { id: 'kendali ActiveX', en: 'ActiveX controls' },
  'custom-xml': { id: 'XML tambahan', en: 'custom XML' },
} as const satisfies Record<string, Message>;
export type ActiveDetail = keyof typeof activeWords;

/** F005: macros and all else that acts or reaches out by itself. */
export const activeContent = (detail: ActiveDetail): FileFinding =>
  finding(
    'F005',
    {
      id: `Berkas berisi ${activeWords[detail].id} (${detail}). Salin data ke templat resmi yang baru, tanpa makro, tautan luar, dan objek sisipan.`,
      en: `The file contains ${activeWords[detail].en} (${detail}). Copy the data into a fresh official template without macros, external links or embedded objects.`,
    },
    { detail },
  );

/** For who runs the reader: F002 or F006 where it was ended from outside. */
export const readingEnded = (detail: 'time' | 'memory' | 'reader' | 'attempts'): FileFinding =>
  damaged(new Damage(detail, detail === 'memory' ? 'F006' : 'F002'));

/** F002 and F006: damaged, or built to harm. Says what is wrong and, within a sheet, behind which row. */
export function damaged({ code, detail, params, place }: Damage): FileFinding {
  if (code === 'F004') return tooLarge(params);
  const [id, en] = damageWords[detail];
  const where = {
    id: place ? `, di lembar ke-${place.sheet} sesudah baris ${place.row}` : '',
    en: place ? `, in sheet ${place.sheet} behind row ${place.row}` : '',
  };
  const said = { ...params, ...(place && { row: place.row }), detail };
  const at = place ? { place: { sheet: place.sheet } } : {};
  if (code === 'F006')
    return finding(
      'F006',
      {
        id: `Isi berkas tidak wajar besarnya: ${id}${where.id} (${detail}). Simpan ulang dari Excel atau LibreOffice; jika tetap ditolak, salin data ke templat baru.`,
        en: `The file unpacks to an abnormal size: ${en}${where.en} (${detail}). Save it again from Excel or LibreOffice; if still refused, copy the data into a fresh template.`,
      },
      said,
      at,
    );
  return finding(
    'F002',
    {
      id: `Berkas rusak atau tidak dapat dibaca: ${id}${where.id} (${detail}). Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.`,
      en: `The file is damaged or cannot be read: ${en}${where.en} (${detail}). Open it in Excel or LibreOffice, save it again as .xlsx, then upload again.`,
    },
    said,
    at,
  );
}
