import { finding, type FileFinding } from './finding.js';

/** F010: no sheet has the header of the list. */
export const unknownTemplate = (): FileFinding =>
  finding('F010', {
    id: 'Tidak ada lembar dengan judul kolom B.1-KWK Perseorangan pada baris 1. Unduh templat resmi dan salin data ke dalamnya tanpa mengubah baris judul.',
    en: 'No sheet has the column titles of B.1-KWK Perseorangan in row 1. Download the official template and copy the data into it without touching the title row.',
  });

/** F025: the file says that it is our template, and its list is gone: deleted, or saved as a file of its own. */
export const sheetMissing = (name: string): FileFinding =>
  finding(
    'F025',
    {
      id: `Lembar "${name}" tidak ada di dalam berkas, padahal templatnya memilikinya. Kembalikan lembar itu, atau salin data ke templat yang baru diunduh.`,
      en: `Sheet "${name}" is missing, though the template has it. Bring the sheet back, or copy the data into a newly downloaded template.`,
    },
    { sheet: name },
  );

/** F011: a template of ours, but of a form this election does not read. What it calls itself is known by its signature. */
export const wrongTemplateVersion = (found: string, expected: string): FileFinding =>
  finding(
    'F011',
    {
      id: `Templat versi ${found} tidak berlaku untuk pemilihan ini (yang berlaku ${expected}). Unduh templat baru dan salin data ke dalamnya sebagai nilai.`,
      en: `Template version ${found} does not hold for this election (it takes ${expected}). Download a new template and copy the data into it as values.`,
    },
    { found, expected },
  );

/** F012: issued for another election. Which one is nobody's business here. */
export const templateOfOtherElection = (): FileFinding =>
  finding('F012', {
    id: 'Templat ini diunduh untuk pemilihan lain. Periksa apakah berkas yang dipilih benar, atau unduh templat untuk pemilihan ini.',
    en: 'This template was issued for another election. See whether it is the right file, or download a template for this election.',
  });

/** F013: issued to another pair of the election. */
export const templateOfOtherPair = (): FileFinding =>
  finding('F013', {
    id: 'Templat ini diunduh untuk pasangan calon lain. Dukungan tidak dapat dipindahkan antarpasangan; unduh templat dengan akun pasangan ini.',
    en: 'This template was issued to another pair. Support cannot be moved between pairs; download a template with this pair’s account.',
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
