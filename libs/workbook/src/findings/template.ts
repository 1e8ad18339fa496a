import { finding, type FileFinding } from './finding.js';

/** F010: no sheet has the header of the list. */
export const unknownTemplate = (): FileFinding =>
  finding('F010', {
    id: 'Tidak ada lembar dengan judul kolom B.1-KWK Perseorangan pada baris 1. Unduh templat resmi dan salin data ke dalamnya tanpa mengubah baris judul.',
    en: 'No sheet has the column titles of B.1-KWK Perseorangan in row 1. Download the official template and copy the data into it without touching the title row.',
  });

/** F014: what the template says of itself is gone or no longer whole. */
export const templateTampered = (detail: 'missing' | 'altered'): FileFinding =>
  finding(
    'F014',
    {
      id: 'Penanda templat (lembar tersembunyi _meta) hilang atau berubah. Berkas tetap dibaca; gunakan templat yang diunduh agar asalnya dapat dipastikan.',
      en: 'The mark of the template (hidden sheet _meta) is missing or changed. The file is still read; use the downloaded template so that its origin is certain.',
    },
    { detail },
  );

/** F030: a sound workbook without a supporter in it. */
export const emptyFile = (): FileFinding =>
  finding('F030', {
    id: 'Tidak ada baris dukungan di dalam berkas. Isi mulai baris 2; baris yang hanya berisi nomor dan desa dianggap kosong.',
    en: 'The file has no supporter rows. Fill it from row 2 on; rows with only a number and a village count as empty.',
  });
