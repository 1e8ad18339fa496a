import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const dupUpdate = defineRule({
  code: 'X204',
  slug: 'DUP_UPDATE',
  severity: 'INFO',
  title: { id: 'Data diperbarui', en: 'Data updated' },
  why: {
    id: 'NIK yang sama dengan data lain memperbaiki baris sebelumnya; riwayatnya disimpan.',
    en: 'The same NIK with other data mends the earlier row; the history is kept.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: (other) => `NIK sudah ada (${otherRow(other).id}); datanya diperbarui dan riwayat disimpan`,
    en: (other) => `the NIK is there already (${otherRow(other).en}); its data were updated and the history kept`,
  },
  expected: { id: 'data terbaru menurut KTP-el', en: 'the latest data as on the KTP-el' },
  mend: {
    id: 'tidak perlu tindakan; periksa bila pembaruan ini tidak disengaja',
    en: 'nothing needs to be done; check it if no update was meant',
  },
});
