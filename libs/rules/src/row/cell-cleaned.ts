import { at, only } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import type { RowFacts } from '../reading/row-facts.js';
import { defineCellRule } from '../rule.js';

/** RT and RW of one or two digits get their zeros, a date its usual order, a sex spelled out its letter (where the settings take it). */
function tidied(facts: RowFacts): number {
  let set = facts.birth.state === DateState.read && facts.birth.loose ? only(at.birthDate) : 0;
  if (facts.isReadable(at.rt) && isShortNumber(facts.values[at.rt] as string)) set |= only(at.rt);
  if (facts.isReadable(at.rw) && isShortNumber(facts.values[at.rw] as string)) set |= only(at.rw);
  if (facts.sex !== '' && (facts.values[at.sex] as string).length > 1) set |= only(at.sex);
  return set;
}

const isShortNumber = (text: string): boolean => text.length < 3 && /^\d+$/.test(text);

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
    id: ({ hidden }) =>
      hidden ? 'spasi atau karakter tersembunyi dibersihkan' : 'penulisan disesuaikan dengan bentuk baku',
    en: ({ hidden }) =>
      hidden ? 'spaces or hidden characters were cleaned away' : 'the writing was brought into the usual form',
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
  check: (facts, _context, column) => ({ found: facts.found(column), hidden: (facts.cleaned >> column) & 1 }),
});
