import { defineRule } from '../rule.js';

/** Told only when the stage is over: before that it would tell a pair who is on a rival's list. Never says which pair. */
export const dupExternal = defineRule({
  code: 'C300',
  slug: 'DUP_EXTERNAL',
  severity: 'REVIEW',
  title: { id: 'NIK juga mendukung pasangan lain', en: 'NIK also supports another pair' },
  why: {
    id: 'Seseorang hanya boleh mendukung satu pasangan. Yang menentukan ialah pendukung sendiri saat verifikasi faktual; sampai saat itu kedua pasangan tetap menghitungnya.',
    en: 'A person may support one pair only. The supporter decides, at factual verification; until then both pairs go on counting the person.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)h; formulir BA.5-KWK', en: 'PKPU 1/2020 article 18(2)h; form BA.5-KWK' },
  message: {
    id: () => 'NIK ini juga mendukung pasangan lain; ditentukan pendukung saat verifikasi faktual',
    en: () => 'this NIK also supports another pair; the supporter decides at factual verification',
  },
  expected: { id: 'satu pendukung untuk satu pasangan', en: 'one supporter for one pair' },
  mend: {
    id: 'tidak perlu tindakan sekarang; siapkan pendukung ini untuk verifikasi faktual',
    en: 'nothing needs to be done now; prepare this supporter for factual verification',
  },
  sample: { found: '' },
});
