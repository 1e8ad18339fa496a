import { defineRule } from '../rule.js';

export const headerUnknown = defineRule({
  code: 'F022',
  slug: 'HEADER_UNKNOWN',
  severity: 'REJECT_FILE',
  title: { id: 'Kolom tambahan', en: 'Extra column' },
  why: { id: 'Isi yang tidak diminta tidak boleh ikut tersimpan.', en: 'What was not asked for must not be stored.' },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: { id: () => 'ada kolom tambahan yang tidak dikenal', en: () => 'there is an unknown extra column' },
  expected: { id: 'hanya kolom templat', en: 'the columns of the template only' },
  mend: { id: 'hapus kolom itu', en: 'remove that column' },
});
