import { defineRule } from '../rule.js';

export const templateUnknown = defineRule({
  code: 'F010',
  slug: 'TEMPLATE_UNKNOWN',
  severity: 'REJECT_FILE',
  title: { id: 'Bukan templat B.1-KWK Perseorangan', en: 'Not the B.1-KWK template' },
  why: {
    id: 'Tanpa judul kolom templat tidak jelas isi mana milik kolom mana.',
    en: 'Without the template’s titles it is unclear which content belongs where.',
  },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: {
    id: () => 'tidak ada lembar dengan judul kolom B.1-KWK Perseorangan',
    en: () => 'no sheet has the column titles of B.1-KWK Perseorangan',
  },
  expected: { id: 'templat resmi', en: 'the official template' },
  mend: {
    id: 'unduh templat resmi dan salin data ke dalamnya',
    en: 'download the official template and copy the data into it',
  },
});
