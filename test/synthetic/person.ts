import { mix } from './random.ts';
import { birthPlaces, family, given, hamlets, middle, occupations } from './words.ts';

/** What a cell is written as: a text, or a number where a fault wants one. An empty text is no cell at all. */
export type Cell = string | number;
/** The 14 cells A to N. */
export type Row = Cell[];

export const at = {
  ...{ rowNo: 0, villageCode: 1, villageName: 2, nik: 3, name: 4, birthPlace: 5, birthDate: 6 },
  ...{ sex: 7, maritalStatus: 8, address: 9, rt: 10, rw: 11, occupation: 12, note: 13 },
} as const;

export interface Village {
  /** Dotted, as the sheet shows it. */
  readonly code: string;
  readonly name: string;
}

/** A kecamatan, whose code begins the NIKs of its people. */
export interface District {
  /** Six digits. */
  readonly flat: string;
  readonly villages: readonly Village[];
}

const firstDay = Date.UTC(1945, 0, 1);
const days = 20_454; // to the end of 2000: everybody is over 17, and two digits of the year name one year
const step = 7_919; // a prime that does not divide `days`: the days come round in no order that shows
const mostCycles = 20;
const pick = <Value>(list: readonly Value[], by: number): Value => list[by % list.length]!;
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/**
 * Person number `index` (from 0) of a kecamatan; the same arguments give the same person, other ones another NIK, and never the same name,
 * birth date and village. Sequences of NIKs are 9000 and above: nobody has such a one. `population` (0 to 4) keeps peoples apart.
 */
export function personOf(district: District, index: number, population: number, seed: number): Row {
  const place = Number(district.flat);
  const cycle = Math.floor(index / days);
  if (cycle >= mostCycles) throw new RangeError(`no more than ${days * mostCycles} people in a kecamatan`);
  const day = (mix(seed, place) + index * step) % days;
  const traits = mix(seed, place, day);
  const more = mix(traits, cycle, population);
  const sex = traits & 1 ? 'L' : 'P';
  const born = new Date(firstDay + day * 86_400_000);
  const [date, month, year] = [born.getUTCDate(), born.getUTCMonth() + 1, born.getUTCFullYear()];
  const village = pick(district.villages, index);
  const inNik = `${digits(sex === 'P' ? date + 40 : date, 2)}${digits(month, 2)}${digits(year % 100, 2)}`;
  const sequence = 9_000 + population * 200 + cycle * 10 + (more % 10);
  // The first name alone tells apart those who share village, day, middle and family name.
  const first = pick(given[sex], (traits >>> 8) + cycle + 7 * population);
  return [
    '',
    village.code,
    village.name,
    `${district.flat}${inNik}${sequence}`,
    `${first} ${pick(middle, traits >>> 14)} ${pick(family, traits >>> 20)}`,
    pick(birthPlaces, more >>> 3),
    `${digits(date, 2)}-${digits(month, 2)}-${year}`,
    sex,
    year > 1995 ? 'B' : pick(['S', 'S', 'S', 'P', 'B'], more >>> 5),
    `DUSUN ${pick(hamlets, more >>> 7)} NO. ${1 + ((more >>> 12) % 199)}`,
    digits(1 + ((more >>> 20) % 12), 3),
    digits(1 + ((more >>> 24) % 9), 3),
    pick(occupations, more >>> 16),
    '',
  ];
}
