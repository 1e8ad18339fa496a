import type { ListedRule } from './listed-rule.js';
import type { Text } from './rule.js';

const scans = {
  id: 'pindaian pernyataan dan KTP-el belum disimpan dalam sistem ini',
  en: 'scans of statements and KTP-el are not held in this system yet',
};
const contacts = {
  id: 'telepon dan surel (profil 2024) disimpan bersama barisnya, tetapi belum diperiksa',
  en: 'phone and e-mail (2024 profile) are kept with the row, but not judged yet',
};
const results = {
  id: 'hasil verifikasi (MS atau TMS) belum dicatat dalam sistem ini',
  en: 'results of verification (MS or TMS) are not recorded in this system yet',
};
const papers = {
  id: 'hitungan formulir kertas belum dicatat dalam sistem ini',
  en: 'the count of paper forms is not recorded in this system yet',
};
const prints = {
  id: 'pencetakan B.1.1 dan B.2 belum ada dalam sistem ini',
  en: 'this system does not print B.1.1 and B.2 yet',
};
const letter = { id: 'surat KPU 959/2024', en: 'KPU letter 959/2024' };
const practice = (where: string): Text => ({ id: `praktik: ${where}`, en: `practice: ${where}` });

/** In the order of their codes. One that gets its data becomes a rule of its own and leaves this list; its code stays. */
export const listedRules: readonly ListedRule[] = [
  {
    code: 'R156',
    slug: 'NO_CONTACT',
    severity: 'INFO',
    state: 'planned',
    title: { id: 'Telepon dan surel kosong', en: 'Phone and e-mail empty' },
    source: practice('Jawa Timur 2024'),
    because: contacts,
  },
  {
    code: 'R160',
    slug: 'ATTACHMENT_MISSING',
    severity: 'REVIEW',
    state: 'planned',
    title: { id: 'Pindaian belum ada', en: 'Scan missing' },
    source: letter,
    because: scans,
  },
  {
    code: 'R161',
    slug: 'ATTACHMENT_UNREADABLE',
    severity: 'WARN',
    state: 'planned',
    title: { id: 'Pindaian tidak terbaca', en: 'Scan unreadable' },
    source: practice('DPD 2023'),
    because: scans,
  },
  {
    code: 'X205',
    slug: 'REPAIR_ALREADY_MS',
    severity: 'SKIP',
    state: 'planned',
    title: { id: 'Sudah MS pada tahap sebelumnya', en: 'Already qualified at an earlier stage' },
    source: practice('Ketapang 2020'),
    because: results,
  },
  {
    code: 'X206',
    slug: 'REPAIR_NOT_ALLOWED',
    severity: 'SKIP',
    state: 'planned',
    title: {
      id: 'TMS tahap sebelumnya tidak dapat diajukan lagi',
      en: 'Disqualified earlier, not to be submitted again',
    },
    source: practice('DKI Jakarta 2024'),
    because: results,
  },
  {
    code: 'X208',
    slug: 'SAME_CONTACT',
    severity: 'REVIEW',
    state: 'planned',
    title: { id: 'Telepon atau surel yang sama', en: 'Shared phone or e-mail' },
    source: practice('2024'),
    because: contacts,
  },
  {
    code: 'X209',
    slug: 'VILLAGE_OUTLIER',
    severity: 'REVIEW',
    state: 'planned',
    title: { id: 'Dukungan terlalu banyak untuk desanya', en: 'Too many supporters for the village' },
    source: { id: 'ditambahkan Open SILON', en: 'added by Open SILON' },
    because: {
      id: 'DPT per desa/kelurahan belum dapat dimuat ke dalam sistem ini',
      en: 'voter lists by village cannot be loaded into this system yet',
    },
  },
  {
    code: 'C301',
    slug: 'DUP_EXTERNAL_RESOLVED',
    severity: 'TMS',
    state: 'planned',
    title: { id: 'Pendukung memilih pasangan lain', en: 'Supporter chose the other pair' },
    source: { id: 'UU 10/2016 pasal 48', en: 'Law 10/2016 article 48' },
    because: results,
  },
  {
    code: 'C303',
    slug: 'SUPPORTER_IS_ORGANISER',
    severity: 'REVIEW',
    state: 'planned',
    title: { id: 'NIK penyelenggara pemilu', en: 'NIK of an election organiser' },
    source: letter,
    because: {
      id: 'daftar penyelenggara pemilu belum dimuat ke dalam sistem ini',
      en: 'no list of election organisers has been loaded into this system yet',
    },
  },
  {
    code: 'C304',
    slug: 'SUPPORTER_IS_CANDIDATE',
    severity: 'INFO',
    state: 'planned',
    title: { id: 'Pendukung adalah calon', en: 'Supporter is a candidate' },
    source: practice('2020'),
    because: {
      id: 'NIK calon belum dicatat dalam sistem ini',
      en: 'the NIKs of candidates are not recorded in this system yet',
    },
  },
  {
    code: 'C305',
    slug: 'CROSS_LEVEL_OK',
    severity: 'NONE',
    state: 'silent',
    title: { id: 'Dukungan pada jenis pemilihan lain', en: 'Support in an election of another kind' },
    source: practice('pilkada'),
    because: {
      id: 'bukan ganda: gubernur dan bupati/wali kota ialah pemilihan yang berbeda, dan pasangan hanya dibandingkan dalam satu pemilihan',
      en: 'no duplicate: governor and regent or mayor are different elections, and pairs are compared within one election only',
    },
  },
  {
    code: 'T403',
    slug: 'SOFT_HARD_MISMATCH',
    severity: 'WARN',
    state: 'planned',
    title: { id: 'Softcopy, B.1 dan salinan KTP tidak sama', en: 'Softcopy, B.1 and KTP copies differ' },
    source: practice('NTB 2018'),
    because: papers,
  },
  {
    code: 'T404',
    slug: 'B2_MISMATCH',
    severity: 'BLOCK',
    state: 'planned',
    title: { id: 'Rekap B.2 berbeda dari jumlah baris', en: 'B.2 recap differs from the rows' },
    source: practice('2020'),
    because: papers,
  },
  {
    code: 'T405',
    slug: 'B1_INCOMPLETE',
    severity: 'NOT_COUNTED',
    state: 'planned',
    title: { id: 'B.1 tanpa salinan KTP atau tanda tangan', en: 'B.1 without KTP copy or signature' },
    source: practice('Surabaya 2020'),
    because: papers,
  },
  {
    code: 'T408',
    slug: 'VILLAGE_NOT_PRINTED',
    severity: 'WARN',
    state: 'planned',
    title: { id: 'Desa belum dicetak pada B.1.1', en: 'Village not printed in B.1.1' },
    source: practice('Banyuwangi 2020'),
    because: prints,
  },
  {
    code: 'T409',
    slug: 'SIGNATURE_MISSING',
    severity: 'RETURN',
    state: 'planned',
    title: { id: 'Dokumen belum ditandatangani pasangan', en: 'Document not signed by the pair' },
    source: practice('Bontang 2024'),
    because: prints,
  },
  {
    code: 'T410',
    slug: 'LATE_BUT_EXCEPTION',
    severity: 'INFO',
    state: 'planned',
    title: { id: 'Diterima di luar jadwal dengan dasar', en: 'Accepted outside the calendar, with a basis' },
    source: { id: 'surat KPU 707/2024; DKI Jakarta 2024', en: 'KPU letter 707/2024; DKI Jakarta 2024' },
    because: {
      id: 'tanda terima belum menyebut keputusan yang membuka masa pengecualian',
      en: 'receipts do not name the decision that opened the exceptional window yet',
    },
  },
];
