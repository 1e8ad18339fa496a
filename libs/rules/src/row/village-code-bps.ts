import { at } from '../at.js';
import { VillageState } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

export const villageCodeBps = defineRowRule({
  code: 'R115',
  slug: 'VILLAGE_CODE_BPS',
  severity: 'REJECT_ROW',
  column: 'villageCode',
  title: { id: 'Kode BPS', en: 'Code of the statistics office' },
  why: {
    id: 'Kode BPS juga 10 angka, tetapi menunjuk desa yang lain.',
    en: 'Codes of the statistics office (BPS) have ten digits too, but mean other villages.',
  },
  source: {
    id: 'praktik; kode BPS terbagi 2+2+3+3, jadi angka ke-7 biasanya 0',
    en: 'practice; BPS codes split 2+2+3+3, so digit 7 is usually 0',
  },
  message: {
    id: () => 'kode tampak sebagai kode BPS, bukan kode Kemendagri',
    en: () => 'the code looks like one of BPS, not of Kemendagri',
  },
  expected: { id: 'kode Kemendagri, misalnya 52.01.01.2002', en: 'a Kemendagri code, as in 52.01.01.2002' },
  mend: { id: 'salin kode dari templat Anda', en: 'copy the code from your template' },
  examples: { passes: [{}, { villageCode: '52.01.01.0002' }], breaks: [{ villageCode: '5201030002' }] },
  check: ({ village, values }) => village.state === VillageState.statistics && { found: values[at.villageCode] ?? '' },
});
