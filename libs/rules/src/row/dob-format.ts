import { at } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { suggestDate } from '../reading/suggest-date.js';
import { defineRowRule } from '../rule.js';

export const dobFormat = defineRowRule({
  code: 'R140',
  slug: 'DOB_FORMAT',
  severity: 'REJECT_ROW',
  column: 'birthDate',
  title: { id: 'Bentuk tanggal lahir salah', en: 'Birth date malformed' },
  why: {
    id: 'Tanggal dalam bentuk lain dapat dibaca dua cara; tahun dua angka tidak menyebut abadnya.',
    en: 'A date in another form may be read in two ways; a year of two digits does not name its century.',
  },
  source: {
    id: 'praktik sistem daftar pemilih KPU (DD|MM|YYYY)',
    en: 'practice of KPU’s voter list system (DD|MM|YYYY)',
  },
  message: {
    id: ({ suggestion }) => `tanggal lahir harus DD-MM-YYYY${suggestion ? `. Maksud Anda ${suggestion}?` : ''}`,
    en: ({ suggestion }) => `a birth date is written DD-MM-YYYY${suggestion ? `. Did you mean ${suggestion}?` : ''}`,
  },
  expected: { id: 'DD-MM-YYYY sebagai teks, misalnya 05-07-1985', en: 'DD-MM-YYYY as text, as in 05-07-1985' },
  mend: {
    id: 'tulis tanggal lahir sesuai KTP-el dalam bentuk itu',
    en: 'write the birth date as on the KTP-el, in that form',
  },
  examples: {
    passes: [
      {},
      { birthDate: '05|07|1985' },
      { birthDate: '05/07/1985' },
      { birthDate: '5-7-1985' },
      { birthDate: '1985-07-05' },
      { birthDate: '31-02-1980' },
    ],
    breaks: [
      ...[
        { birthDate: '07-05-85' },
        { birthDate: '05 Juli 1985' },
        { birthDate: '05.07.1985' },
        { birthDate: '05-07/1985' },
      ],
      ...[
        { birthDate: '05071985' },
        { birthDate: '0507-1985' },
        { birthDate: '1985-07-005' },
        { birthDate: '05-07-' },
        { birthDate: '5-071-1985' },
      ],
    ],
  },
  check: ({ birth, values }) => {
    if (birth.state !== DateState.wrongForm) return false;
    const found = values[at.birthDate] ?? '';
    return { found, suggestion: suggestDate(found) ?? '' };
  },
});
