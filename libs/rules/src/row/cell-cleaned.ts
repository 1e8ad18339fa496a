import { at, only } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { asWritten } from '../reading/calendar.js';
import { Hidden, hiddenIn } from '../reading/clean.js';
import type { RowFacts } from '../reading/row-facts.js';
import { type Params, defineCellRule } from '../rule.js';

/** RT and RW of one or two digits get their zeros, a date its usual order, a sex spelled out its letter (where the settings take it). */
function tidied(facts: RowFacts): number {
  let set = facts.birth.state === DateState.read && facts.birth.loose ? only(at.birthDate) : 0;
  if (facts.isReadable(at.rt) && isShortNumber(facts.values[at.rt] as string)) set |= only(at.rt);
  if (facts.isReadable(at.rw) && isShortNumber(facts.values[at.rw] as string)) set |= only(at.rw);
  if (facts.sex !== '' && (facts.values[at.sex] as string).length > 1) set |= only(at.sex);
  return set;
}

const isShortNumber = (text: string): boolean => text.length < 3 && /^\d+$/.test(text);

const readAs = (facts: RowFacts, column: number): string => {
  if (column === at.birthDate && facts.birth.loose) return asWritten(facts.birth.day);
  if (column === at.sex) return facts.sex;
  return column === at.rt || column === at.rw ? (facts.values[column] as string).padStart(3, '0') : '';
};

const names: readonly (readonly [bit: number, id: string, en: string])[] = [
  [Hidden.spaces, 'spasi berlebih', 'needless spaces'],
  [Hidden.noBreak, 'spasi tak putus (NBSP)', 'no-break spaces (NBSP)'],
  [Hidden.zeroWidth, 'karakter tanpa lebar', 'zero-width characters'],
  [Hidden.fullWidth, 'huruf atau angka lebar penuh', 'full-width letters or digits'],
  [Hidden.control, 'ganti baris atau tab', 'line breaks or tabs'],
];
const named = (hidden: Params[string] | undefined, language: 'id' | 'en'): string =>
  names
    .filter(([bit]) => (Number(hidden) & bit) !== 0)
    .map(([, id, en]) => (language === 'id' ? id : en))
    .join(', ');

export const cellCleaned = defineCellRule({
  code: 'R105',
  slug: 'CELL_CLEANED',
  severity: 'INFO',
  settable: true,
  title: { id: 'Sel dirapikan', en: 'Cell was tidied' },
  why: {
    id: 'Spasi dan karakter tersembunyi ikut tersalin dari aplikasi lain; isinya sama, jadi barisnya tidak ditolak.',
    en: 'Spaces and hidden characters come along when copying from elsewhere; the content is the same, so the row is not refused.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ hidden, suggestion }) =>
      hidden
        ? `${named(hidden, 'id') || 'karakter tersembunyi'} dibersihkan`
        : `penulisan disesuaikan dengan bentuk baku${suggestion ? `: dibaca ${suggestion}` : ''}`,
    en: ({ hidden, suggestion }) =>
      hidden
        ? `${named(hidden, 'en') || 'hidden characters'} cleaned away`
        : `the writing was brought into the usual form${suggestion ? `: read as ${suggestion}` : ''}`,
  },
  expected: {
    id: 'teks tanpa spasi berlebih, dalam bentuk baku',
    en: 'text without needless spaces, in the usual form',
  },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
  examples: {
    passes: [{}, { sex: 'l' }, { rt: '000' }, { name: 'Zoé Siti' }],
    breaks: [
      { nik: '5201010507859001\u00a0' },
      { nik: '５２０１０１０５０７８５９００１' },
      { nik: '52010105\u200b07859001' },
      { name: ' Budi  Santoso ' },
      { sex: ' l ' },
      { birthDate: '5-7-1985' },
      { birthDate: '5-07-1985' },
      { birthDate: '05-7-1985' },
      { birthDate: '1985-07-05' },
      { rt: '1' },
      { rw: '02' },
    ],
  },
  cells: (facts) => facts.cleaned | tidied(facts),
  check: (facts, _context, column) => ({
    found: facts.found(column),
    hidden: (facts.cleaned >> column) & 1 ? hiddenIn(facts.row.texts[column] ?? '') || Hidden.control : 0,
    suggestion: readAs(facts, column),
  }),
});
