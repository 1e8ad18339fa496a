import { defineRule } from '../rule.js';

export const templateVersion = defineRule({
  code: 'F011',
  slug: 'TEMPLATE_VERSION',
  severity: 'REJECT_FILE',
  title: { id: 'Versi templat tidak berlaku', en: 'Template version does not hold' },
  why: {
    id: 'Templat bentuk lain memiliki kolom lain; membacanya sebagai yang berlaku akan keliru.',
    en: 'A template of another form has other columns; read as the one that holds it would be misread.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'templat versi lain, tidak berlaku untuk pemilihan ini',
    en: () => 'a template of another version, which does not hold for this election',
  },
  expected: {
    id: 'templat versi yang berlaku untuk pemilihan ini',
    en: 'a template of the version that holds for this election',
  },
  mend: {
    id: 'unduh templat baru, lalu salin data ke dalamnya sebagai nilai',
    en: 'download a new template and copy the data into it as values',
  },
});
