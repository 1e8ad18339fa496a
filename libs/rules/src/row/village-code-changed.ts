import { dottedCode } from '../reading/village.js';
import { VillageState } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

/** Asked of every well-formed code, whether or not it exists elsewhere: R112 and R113 say more where there is more to say. */
export const villageCodeChanged = defineRowRule({
  code: 'R110',
  slug: 'VILLAGE_CODE_CHANGED',
  severity: 'REJECT_ROW',
  column: 'villageCode',
  title: { id: 'Kode kelurahan/desa diubah', en: 'Village code changed' },
  why: {
    id: 'Kode sudah terisi pada templat; kode yang lain berarti kodenya diubah atau baris berasal dari berkas lain.',
    en: 'The template came with its codes; another code means it was changed, or the row comes from another file.',
  },
  source: {
    id: 'KPU NTB, 6 Nov 2017; KPU Garut, 2 Nov 2017: kode desa yang diubah tidak terbaca',
    en: 'KPU NTB, 6 Nov 2017; KPU Garut, 2 Nov 2017: changed village codes are not read',
  },
  message: {
    id: ({ code }) => `kode kelurahan/desa ${code} tidak ada dalam templat yang Anda unduh`,
    en: ({ code }) => `village code ${code} is not in the template you downloaded`,
  },
  expected: {
    id: 'kode Kemendagri yang sudah terisi pada templat Anda',
    en: 'a Kemendagri code as it came in your template',
  },
  mend: {
    id: 'kembalikan kode sesuai templat; jangan mengubah kode Kemendagri. Bila desanya memang lain, unduh templat untuk desa itu',
    en: 'put back the code of the template; do not alter Kemendagri codes. If it is another village, download a template for it',
  },
  examples: {
    passes: [{}, { villageCode: '5201012002' }],
    breaks: [
      { villageCode: '52.01.01.2003', villageName: 'Gapuk' },
      { villageCode: '5201012003', villageName: '' },
    ],
  },
  check: ({ village }) =>
    village.state >= VillageState.outside &&
    !village.issued && { found: dottedCode(village.flat), code: dottedCode(village.flat) },
});
