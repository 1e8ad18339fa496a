import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';

const manyPercent = 25;
/** A handful of wrong rows in a small file is no pattern. */
const fewest = 10;
const other = { code: 'R120', title: { id: 'NIK bukan 16 angka', en: 'NIK has not 16 digits' } };
const cause = { code: 'R140', title: { id: 'Bentuk tanggal lahir salah', en: 'Birth date malformed' } };

/** Said of an upload when all its rows are judged: which of the findings to mend first. */
export const tooManyErrors = defineTotalRule({
  code: 'F033',
  slug: 'TOO_MANY_ERRORS',
  severity: 'WARN',
  title: { id: 'Banyak baris ditolak', en: 'Many rows refused' },
  why: {
    id: 'Bila banyak baris ditolak, biasanya satu penyebab yang sama berulang; memperbaikinya menolong hampir semuanya.',
    en: 'Where many rows are refused it is mostly one cause over and over; mending that helps nearly all of them.',
  },
  source: {
    id: 'praktik; DKI 2024: 63,6 persen baris tidak memenuhi syarat',
    en: 'practice; DKI 2024: 63.6 percent of the rows did not qualify',
  },
  message: {
    id: ({ rejected, rows, id, code, most }) =>
      `${figure(rejected, 'id')} dari ${figure(rows, 'id')} baris ditolak; penyebab terbanyak: ${id} (${code}, ${figure(most, 'id')} baris)`,
    en: ({ rejected, rows, en, code, most }) =>
      `${figure(rejected, 'en')} of ${figure(rows, 'en')} rows were refused; main cause: ${en} (${code}, ${figure(most, 'en')} rows)`,
  },
  expected: {
    id: `kurang dari ${manyPercent} persen baris ditolak`,
    en: `less than ${manyPercent} percent of the rows refused`,
  },
  mend: {
    id: 'mulai dari penyebab terbanyak; unggah ulang cukup baris yang diperbaiki',
    en: 'begin with the main cause; only the mended rows need to be uploaded again',
  },
  examples: {
    passes: [
      {},
      { upload: { rows: 1_000, rejected: 249, causes: [{ ...cause, rows: 249 }] } },
      { upload: { rows: 12, rejected: 9, causes: [{ ...cause, rows: 9 }] } },
      { upload: { rows: 12, rejected: 12, causes: [] } },
    ],
    breaks: [
      { upload: { rows: 1_000, rejected: 250, causes: [{ ...cause, rows: 200 }] } },
      { upload: { rows: 10, rejected: 10, causes: [{ ...cause, rows: 10 }] } },
      {
        upload: {
          rows: 40,
          rejected: 40,
          causes: [
            { ...cause, rows: 11 },
            { ...other, rows: 30 },
          ],
        },
      },
      {
        upload: {
          rows: 40,
          rejected: 40,
          causes: [
            { ...cause, rows: 30 },
            { ...other, rows: 30 },
          ],
        },
      },
    ],
  },
  check: ({ upload }) => {
    if (!upload || upload.rejected < fewest || upload.rejected * 100 < upload.rows * manyPercent) return false;
    // The one with most rows; of two with as many the one with the lower code, whatever their order.
    const [main] = [...upload.causes].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
    if (!main) return false;
    const { rows, rejected } = upload;
    return { found: '', rows, rejected, code: main.code, most: main.rows, id: main.title.id, en: main.title.en };
  },
});
