import { defineRule } from '../rule.js';

export const fileUnreadable = defineRule({
  code: 'F002',
  slug: 'FILE_UNREADABLE',
  severity: 'REJECT_FILE',
  title: { id: 'Berkas rusak', en: 'File damaged' },
  why: {
    id: 'Berkas yang terpotong atau rusak tidak boleh dibaca separuh.',
    en: 'A file cut off or damaged must not be read by half.',
  },
  source: { id: 'praktik DPD 2023: berkas tidak terbaca', en: 'practice of DPD 2023: unreadable files' },
  message: { id: () => 'berkas rusak atau tidak dapat dibaca', en: () => 'the file is damaged or unreadable' },
  expected: { id: 'buku kerja yang utuh', en: 'a whole workbook' },
  mend: {
    id: 'simpan ulang dari Excel atau LibreOffice, lalu unggah lagi',
    en: 'save it again from Excel or LibreOffice and upload it again',
  },
});
