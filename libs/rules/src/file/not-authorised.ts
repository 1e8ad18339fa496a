import { defineRule } from '../rule.js';

export const notAuthorised = defineRule({
  code: 'F035',
  slug: 'NOT_AUTHORISED',
  severity: 'REJECT_FILE',
  title: { id: 'Tidak bermandat', en: 'No mandate' },
  why: {
    id: 'Operator hanya mengunggah untuk pasangan calonnya sendiri.',
    en: 'An operator uploads for his own pair only.',
  },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: {
    id: () => 'akun Anda tidak bermandat untuk pasangan ini',
    en: () => 'your account has no mandate for this pair',
  },
  expected: { id: 'akun dengan mandat pasangan ini', en: 'an account with a mandate of this pair' },
  mend: { id: 'masuk dengan akun pasangan ini', en: 'sign in with an account of this pair' },
});
