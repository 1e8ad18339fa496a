import { defineCellRule } from '../rule.js';

/** A cell refused as R101 or R102 is not blank, so it is not reported here as well. */
export const cellRequired = defineCellRule({
  code: 'R103',
  slug: 'CELL_REQUIRED',
  severity: 'REJECT_ROW',
  title: { id: 'Kolom wajib kosong', en: 'Required cell is empty' },
  why: {
    id: 'Dukungan yang datanya tidak lengkap tidak dapat diverifikasi.',
    en: 'Support with incomplete data cannot be verified.',
  },
  source: {
    id: 'PKPU 1/2020 pasal 18(2)a dan d; praktik di Banyuwangi 2020',
    en: 'PKPU 1/2020 article 18(2)a and d; practice in Banyuwangi 2020',
  },
  message: { id: () => 'kolom ini kosong', en: () => 'this cell is empty' },
  expected: { id: 'kolom terisi sesuai KTP-el', en: 'a cell filled as on the KTP-el' },
  mend: { id: 'isi sesuai KTP-el, sebagai teks', en: 'fill it from the KTP-el, as text' },
  examples: {
    passes: [{}, { rowNo: '', villageName: '', note: '' }, { rt: '000', rw: '000' }],
    breaks: [{ nik: '' }, { name: '   ' }, { villageCode: '' }, { occupation: '\u00a0' }, { rt: '' }],
  },
  cells: ({ missing }) => missing,
  check: () => ({ found: '' }),
});
