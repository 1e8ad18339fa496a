import type { RulePage } from '@silon/rules';

export type Language = 'id' | 'en';
type Words = Readonly<Record<Language, string>>;

/** What the pages about rules say beside the rules themselves. */
export const words = {
  all: { id: 'Semua aturan', en: 'All rules' },
  rules: { id: 'Aturan', en: 'Rules' },
  intro: {
    id: 'Setiap temuan mempunyai kode dan penjelasan. Pesan di halaman ini dibuat oleh aturannya sendiri, sama seperti yang memeriksa berkas Anda.',
    en: 'Every finding has a code and an explanation. The messages on these pages are made by the rules themselves, the same ones that judge your file.',
  },
  F: { id: 'Berkas', en: 'Files' },
  R: { id: 'Satu baris', en: 'One row' },
  X: { id: 'Antarbaris satu pasangan calon', en: 'Across the rows of one pair' },
  C: { id: 'Antarpasangan calon', en: 'Across pairs' },
  T: { id: 'Jumlah dan syarat', en: 'Totals and thresholds' },
  message: { id: 'Pesannya, misalnya', en: 'What it says, for example' },
  decided: { id: 'Mengapa ada aturan ini', en: 'Why there is this rule' },
  planned: { id: 'Direncanakan, belum diperiksa', en: 'Planned, not checked yet' },
  silent: { id: 'Tidak ada temuan', en: 'No finding' },
  source: { id: 'Sumber', en: 'Source' },
  effect: { id: 'Akibat', en: 'Effect' },
  settable: {
    id: 'Tingkatnya dapat diubah dalam pengaturan pemilihan.',
    en: 'An election may set another severity.',
  },
  examples: { id: 'Contoh', en: 'Examples' },
  breaks: { id: 'Kena aturan ini', en: 'Breaks the rule' },
  passes: { id: 'Lolos', en: 'Passes' },
  sound: { id: 'baris yang benar', en: 'a sound row' },
  none: { id: 'tanpa angka', en: 'no figures' },
  empty: { id: 'kosong', en: 'empty' },
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  tagline: { id: 'Dukungan calon perseorangan, langsung', en: 'Support for independent candidates, live' },
  notOfficial: {
    id: 'Perangkat lunak terbuka, bukan produk KPU. Yang resmi ialah keputusan dan berita acara KPU.',
    en: 'Open software, not KPU’s own product. Official are KPU’s decisions and records only.',
  },
  invented: {
    id: 'Orang dan NIK dalam contoh adalah rekaan.',
    en: 'The people and NIKs in the examples are invented.',
  },
  count: { id: 'Penghitungan', en: 'The count' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a severity does, for a volunteer. */
export const effects: Readonly<Record<RulePage['severity'], Words>> = {
  REJECT_FILE: { id: 'Berkas ditolak; tidak ada yang disimpan.', en: 'The file is refused; nothing is stored.' },
  REJECT_ROW: { id: 'Baris ditolak; baris lain tetap masuk.', en: 'The row is refused; the other rows go in.' },
  REVIEW: {
    id: 'Baris dihitung sementara dan diperiksa petugas.',
    en: 'The row counts for now and a verifier looks at it.',
  },
  COLLAPSE: { id: 'Tidak disimpan lagi; dihitung satu kali.', en: 'Not stored again; counted once.' },
  SKIP: { id: 'Tidak disimpan dan tidak menambah.', en: 'Not stored, adds nothing.' },
  WARN: { id: 'Tetap dihitung; sebaiknya diperbaiki.', en: 'Counts all the same; had better be mended.' },
  INFO: { id: 'Tetap dihitung; sekadar keterangan.', en: 'Counts all the same; for information.' },
  RETURN: {
    id: 'Penyerahan tetap dapat dilakukan, lalu dikembalikan dengan berita acara bernomor.',
    en: 'Handing over stays possible, and is answered with a numbered record of return.',
  },
  BLOCK: { id: 'Tahap tidak dapat ditutup petugas.', en: 'An officer cannot close the stage.' },
  TMS: { id: 'Keputusan petugas yang dicatat, bukan oleh mesin.', en: 'An officer’s decision, never the machine’s.' },
  NOT_COUNTED: { id: 'Berkas kertas yang tidak dihitung.', en: 'A paper that does not count.' },
  NONE: { id: 'Tidak ada temuan.', en: 'No finding.' },
};

/** The same in a word or two. */
export const effectNames: Readonly<Record<RulePage['severity'], Words>> = {
  REJECT_FILE: { id: 'berkas ditolak', en: 'file refused' },
  REJECT_ROW: { id: 'baris ditolak', en: 'row refused' },
  REVIEW: { id: 'ditinjau', en: 'reviewed' },
  COLLAPSE: { id: 'dihitung sekali', en: 'counted once' },
  SKIP: { id: 'dilewati', en: 'skipped' },
  WARN: { id: 'peringatan', en: 'warning' },
  INFO: { id: 'keterangan', en: 'information' },
  RETURN: { id: 'dikembalikan', en: 'returned' },
  BLOCK: { id: 'menahan tahap', en: 'holds the stage' },
  TMS: { id: 'keputusan petugas', en: 'officer decides' },
  NOT_COUNTED: { id: 'tidak dihitung', en: 'not counted' },
  NONE: { id: 'bukan temuan', en: 'no finding' },
};

/** How a cell is kept where it is no text, by `CellKind`. */
export const kinds: readonly Words[] = [
  { id: 'kosong', en: 'empty' },
  { id: 'teks', en: 'text' },
  { id: 'angka', en: 'a number' },
  { id: 'tanggal', en: 'a date' },
  { id: 'benar/salah', en: 'true/false' },
  { id: 'galat', en: 'an error' },
  { id: 'rumus', en: 'a formula' },
];
