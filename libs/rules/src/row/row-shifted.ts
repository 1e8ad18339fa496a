import { columns } from '../column.js';
import { defineRowRule } from '../rule.js';

const titleAt = (column: number): string => columns[column]?.title ?? '';

/** One finding in place of all that the move makes wrong: the operator mends one thing, once. */
export const rowShifted = defineRowRule({
  code: 'R100',
  slug: 'ROW_SHIFTED',
  severity: 'REJECT_ROW',
  column: undefined,
  title: { id: 'Isi baris tergeser', en: 'Row contents shifted' },
  why: {
    id: 'Satu sel yang dihapus atau disisipkan memindahkan semua isi di kanannya ke judul yang salah.',
    en: 'One cell deleted or inserted moves everything right of it under the wrong titles.',
  },
  source: {
    id: 'KPU NTB, 6 Nov 2017: menggeser kolom saja dapat berakibat ditolak',
    en: 'KPU NTB, 6 Nov 2017: shifting a column is enough to be refused',
  },
  message: {
    id: ({ title, by, right }) => `isi baris tergeser ${by} kolom ke ${right ? 'kanan' : 'kiri'} mulai kolom ${title}`,
    en: ({ title, by, right }) =>
      `the contents of the row are shifted ${by} column(s) to the ${right ? 'right' : 'left'} from column ${title} on`,
  },
  expected: { id: 'setiap isi berada di bawah judul kolomnya', en: 'every content under the title of its own column' },
  mend: {
    id: ({ title, by, right }) =>
      `geser kembali isi mulai kolom ${title} sebanyak ${by} kolom ke ${right ? 'kiri' : 'kanan'}`,
    en: ({ title, by, right }) =>
      `move the contents from column ${title} on back by ${by} column(s) to the ${right ? 'left' : 'right'}`,
  },
  examples: {
    passes: [{}, { sex: 'P', maritalStatus: 'L' }, { nik: 'Budi', birthDate: 'Gerung' }],
    breaks: [
      {
        ...{
          nik: '',
          name: '5201010507859001',
          birthPlace: 'Budi Santoso',
          birthDate: 'Gerung',
          sex: '05-07-1985',
          maritalStatus: 'L',
        },
        ...{ address: 'S', rt: 'Dusun Gerung Selatan', rw: '001', occupation: '002', note: 'PETANI/PEKEBUN' },
      },
      {
        ...{
          nik: 'Budi Santoso',
          name: 'Gerung',
          birthPlace: '05-07-1985',
          birthDate: 'L',
          sex: 'S',
          maritalStatus: 'Dusun Gerung Selatan',
        },
        ...{ address: '001', rt: '002', rw: 'PETANI/PEKEBUN', occupation: '' },
      },
    ],
  },
  check: ({ shift, values }) =>
    shift && {
      found: values[shift.from] ?? '',
      from: shift.from,
      title: titleAt(shift.from),
      by: Math.abs(shift.by),
      right: shift.by > 0 ? 1 : 0,
    },
});
