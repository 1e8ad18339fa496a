import { refusal } from '@silon/service-kit';

export class NoCorrectionNow extends refusal({
  code: 'no-correction-now',
  status: 409,
  id: 'Berkas koreksi hanya ada untuk unggahan yang sudah selesai diperiksa dan tidak ditarik. Bila masih diperiksa, tunggu sampai selesai lalu unduh lagi.',
  en: 'There is a correction workbook only for an upload that is concluded and not withdrawn. If it is still being judged, wait until it is done and download again.',
}) {}

export class KecamatanNotInUpload extends refusal({
  code: 'kecamatan-not-in-upload',
  status: 404,
  id: 'Tidak ada baris dari kecamatan itu dalam unggahan ini. Pilih dari daftar kecamatan unggahan.',
  en: 'The upload has no row of that kecamatan. Choose from the list of its kecamatan.',
}) {}
