import { defineRule } from '../rule.js';

export const fileZipBomb = defineRule({
  code: 'F006',
  slug: 'FILE_ZIP_BOMB',
  severity: 'REJECT_FILE',
  title: { id: 'Isi berkas tidak wajar', en: 'Abnormal content' },
  why: {
    id: 'Berkas kecil yang mengembang menjadi sangat besar menghentikan layanan bagi semua orang.',
    en: 'A small file that unpacks to a huge one stops the service for everybody.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'isi berkas mengembang secara tidak wajar', en: () => 'the file unpacks to an abnormal size' },
  expected: { id: 'buku kerja biasa', en: 'an ordinary workbook' },
  mend: {
    id: 'simpan ulang dari Excel atau LibreOffice, atau salin data ke templat baru',
    en: 'save it again from Excel or LibreOffice, or copy the data into a fresh template',
  },
});
