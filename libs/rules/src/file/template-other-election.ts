import { defineRule } from '../rule.js';

export const templateOtherElection = defineRule({
  code: 'F012',
  slug: 'TEMPLATE_OTHER_ELECTION',
  severity: 'REJECT_FILE',
  title: { id: 'Templat pemilihan lain', en: 'Template of another election' },
  why: {
    id: 'Dukungan diberikan untuk satu pemilihan; berkas pemilihan lain hampir selalu salah pilih.',
    en: 'Support is given for one election; a file of another is nearly always the wrong one.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'templat ini diunduh untuk pemilihan lain',
    en: () => 'this template was issued for another election',
  },
  expected: { id: 'templat yang diunduh untuk pemilihan ini', en: 'a template issued for this election' },
  mend: {
    id: 'periksa apakah berkas yang dipilih benar, atau unduh templat untuk pemilihan ini',
    en: 'see whether it is the right file, or download a template for this election',
  },
});
