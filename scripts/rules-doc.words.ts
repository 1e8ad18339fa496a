import { CellKind } from '@silon/rules';

export type Language = 'id' | 'en';

export const words = {
  id: {
    part: 'Bahasa Indonesia',
    intro:
      'Setiap temuan mempunyai kode yang tidak pernah dipakai ulang. Contoh pesan di bawah ini dibuat oleh aturannya sendiri.',
    severities: 'Tingkat',
    F: 'Berkas (F)',
    R: 'Satu baris (R)',
    X: 'Antarbaris satu pasangan calon (X)',
    C: 'Antarpasangan calon (C)',
    T: 'Jumlah dan syarat (T)',
    settable: 'dapat diubah dalam pengaturan pemilihan',
    decided: 'Mengapa',
    planned: 'Direncanakan, belum diperiksa',
    silent: 'Bukan temuan',
    source: 'Sumber',
    example: 'Contoh',
    passes: 'lolos',
    breaks: 'kena',
    sound: 'baris yang benar',
    noFigures: 'tanpa angka',
    empty: 'kosong',
    between: 'sampai',
  },
  en: {
    part: 'English',
    intro:
      'Every finding has a code that is never used again for another. The messages below are made by the rules themselves.',
    severities: 'Severities',
    F: 'Files (F)',
    R: 'One row (R)',
    X: 'Across the rows of one pair (X)',
    C: 'Across pairs (C)',
    T: 'Totals and thresholds (T)',
    settable: 'may be changed in the settings of an election',
    decided: 'Why',
    planned: 'Planned, not checked yet',
    silent: 'No finding',
    source: 'Source',
    example: 'Example',
    passes: 'passes',
    breaks: 'breaks',
    sound: 'a sound row',
    noFigures: 'no figures',
    empty: 'empty',
    between: 'until',
  },
} as const;

export const severities: readonly (readonly [string, Record<Language, string>])[] = [
  ['REJECT_FILE', { id: 'berkas ditolak; tidak ada yang disimpan', en: 'the file is refused; nothing is stored' }],
  ['REJECT_ROW', { id: 'baris ditolak; baris lain tetap masuk', en: 'the row is refused; the other rows go in' }],
  [
    'REVIEW',
    { id: 'baris dihitung sementara dan diperiksa petugas', en: 'the row counts for now and a verifier looks at it' },
  ],
  ['COLLAPSE', { id: 'tidak disimpan lagi; dihitung satu kali', en: 'not stored again; counted once' }],
  [
    'WARN',
    { id: 'baris dihitung; ada yang sebaiknya diperbaiki', en: 'the row counts; something had better be mended' },
  ],
  ['SKIP', { id: 'tidak disimpan dan tidak menambah; dicatat', en: 'not stored, adds nothing; listed' }],
  [
    'RETURN',
    {
      id: 'operator diperingatkan; penyerahan tetap dapat dilakukan dan dikembalikan dengan berita acara bernomor',
      en: 'the operator is warned; handing over stays possible, and is answered with a numbered record of return',
    },
  ],
  ['BLOCK', { id: 'tahap tidak dapat ditutup petugas', en: 'an officer cannot close the stage' }],
  ['TMS', { id: 'keputusan petugas yang dicatat, bukan oleh mesin', en: 'an officer’s decision, never the machine’s' }],
  ['NOT_COUNTED', { id: 'berkas kertas yang tidak dihitung', en: 'a paper that does not count' }],
  ['NONE', { id: 'tidak ada temuan', en: 'no finding' }],
  ['INFO', { id: 'baris dihitung; sekadar keterangan', en: 'the row counts; for information' }],
];

export const kinds: Readonly<Record<CellKind, Record<Language, string>>> = {
  [CellKind.blank]: { id: 'kosong', en: 'empty' },
  [CellKind.text]: { id: 'teks', en: 'text' },
  [CellKind.number]: { id: 'angka', en: 'number' },
  [CellKind.date]: { id: 'tanggal', en: 'date' },
  [CellKind.boolean]: { id: 'benar/salah', en: 'true/false' },
  [CellKind.error]: { id: 'galat', en: 'error' },
  [CellKind.formula]: { id: 'rumus', en: 'formula' },
};
