import { CellKind } from '@silon/rules';

export type Language = 'id' | 'en';

export const words = {
  id: {
    part: 'Bahasa Indonesia',
    intro:
      'Setiap temuan mempunyai kode yang tidak pernah dipakai ulang. Contoh pesan di bawah ini dibuat oleh aturannya sendiri.',
    severities: 'Tingkat',
    files: 'Berkas (F)',
    rows: 'Satu baris (R)',
    sets: 'Antarbaris satu pasangan calon (X)',
    settable: 'dapat diubah dalam pengaturan pemilihan',
    why: 'Mengapa',
    source: 'Sumber',
    example: 'Contoh',
    expected: 'Seharusnya',
    mend: 'Cara memperbaiki',
    passes: 'lolos',
    breaks: 'kena',
    sound: 'baris yang benar',
    empty: 'kosong',
    between: 'sampai',
  },
  en: {
    part: 'English',
    intro:
      'Every finding has a code that is never used again for another. The messages below are made by the rules themselves.',
    severities: 'Severities',
    files: 'Files (F)',
    rows: 'One row (R)',
    sets: 'Across the rows of one pair (X)',
    settable: 'may be changed in the settings of an election',
    why: 'Why',
    source: 'Source',
    example: 'Example',
    expected: 'Expected',
    mend: 'How to mend it',
    passes: 'passes',
    breaks: 'breaks',
    sound: 'a sound row',
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
