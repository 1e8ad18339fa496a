import { defineRule } from '../rule.js';

export const windowClosed = defineRule({
  code: 'F034',
  slug: 'WINDOW_CLOSED',
  severity: 'REJECT_FILE',
  title: { id: 'Masa penyerahan ditutup', en: 'Window closed' },
  why: {
    id: 'Yang menentukan adalah waktu bita terakhir tiba di server.',
    en: 'What counts is the time the last byte reached the server.',
  },
  source: { id: 'jadwal tahapan pemilihan', en: 'the calendar of the election' },
  message: { id: () => 'masa penyerahan sudah ditutup', en: () => 'the window is closed' },
  expected: { id: 'unggahan dalam masa penyerahan', en: 'an upload within the window' },
  mend: {
    id: 'hubungi KPU; masa yang dibuka kembali memerlukan keputusan bernomor',
    en: 'ask the commission; a window reopens by a numbered decision',
  },
});
