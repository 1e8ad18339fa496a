import type { Kind } from '../reading/content.js';
import { type Params, defineCellRule } from '../rule.js';

const names: Readonly<Record<Kind, { id: string; en: string }>> = {
  nik: { id: 'NIK', en: 'a NIK' },
  date: { id: 'tanggal', en: 'a date' },
  village: { id: 'kode kelurahan/desa', en: 'a village code' },
  sex: { id: 'jenis kelamin', en: 'a sex' },
  marital: { id: 'status perkawinan', en: 'a marital status' },
  words: { id: 'nama atau kata', en: 'a name or words' },
  number: { id: 'angka', en: 'a number' },
};
const name = (kind: Params[string] | undefined, language: 'id' | 'en'): string => names[kind as Kind][language];

/** Only where the content plainly belongs elsewhere; the column's own rules then keep silent about it. */
export const cellWrongContent = defineCellRule({
  code: 'R104',
  slug: 'CELL_WRONG_CONTENT',
  severity: 'REJECT_ROW',
  title: { id: 'Isi tidak sesuai judul kolom', en: 'Content does not match the title' },
  why: {
    id: 'Isi yang berada di bawah judul yang salah tidak dapat dinilai maupun dihitung.',
    en: 'Content under the wrong title can be neither judged nor counted.',
  },
  source: {
    id: 'KPU NTB, 6 Nov 2017: isian harus sesuai judul kolom',
    en: 'KPU NTB, 6 Nov 2017: contents must match the column title',
  },
  message: {
    id: ({ kind }) => `isi kolom tidak sesuai judulnya; tampak seperti ${name(kind, 'id')}`,
    en: ({ kind }) => `the content does not match the title of the column; it looks like ${name(kind, 'en')}`,
  },
  expected: { id: 'isi yang sesuai judul kolom', en: 'content that matches the title of the column' },
  mend: {
    id: 'periksa apakah isi tertukar dengan kolom lain, lalu isi kolom ini sesuai judulnya',
    en: 'see whether it changed places with another column, then fill this one as its title says',
  },
  examples: {
    passes: [
      {},
      { note: '5201010507859001' },
      { address: '17 Agustus No. 3' },
      { nik: '520101050785900' },
      { sex: 'X' },
    ],
    breaks: [
      { name: '5201010507859001' },
      { birthPlace: '05-07-1985' },
      { nik: 'Budi Santoso' },
      { sex: 'BELUM KAWIN' },
      { maritalStatus: 'Perempuan' },
      { rt: 'Dusun Gerung' },
      { rw: 'Dusun Gerung' },
      { villageCode: 'Kebon Ayu' },
      { occupation: '002' },
      { address: '52.01.01.2002' },
      { birthDate: 'Gerung' },
      { birthPlace: 'L' },
    ],
  },
  cells: ({ mislaid }) => mislaid,
  check: (facts, _context, column) => ({ found: facts.found(column), kind: facts.mislaidKinds[column] ?? 'words' }),
});
