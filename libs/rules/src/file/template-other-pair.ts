import { defineRule } from '../rule.js';

export const templateOtherPair = defineRule({
  code: 'F013',
  slug: 'TEMPLATE_OTHER_PAIR',
  severity: 'REJECT_FILE',
  title: { id: 'Templat pasangan calon lain', en: 'Template of another pair' },
  why: {
    id: 'Dukungan bagi satu pasangan calon tidak boleh terhitung bagi pasangan lain.',
    en: 'Support for one pair must never be counted for another.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'templat ini diunduh untuk pasangan calon lain',
    en: () => 'this template was issued to another pair',
  },
  expected: {
    id: 'templat yang diunduh dengan akun pasangan ini',
    en: 'a template downloaded with this pair’s account',
  },
  mend: {
    id: 'unduh templat dengan akun pasangan ini',
    en: 'download a template with this pair’s account',
  },
});
