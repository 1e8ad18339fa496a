import { columns, type ColumnKey } from '@silon/rules';

/** Columns of later cycles, behind those a row is judged by: they travel with the row and are judged by nobody. */
export type ExtraColumnKey = 'phone' | 'email';

/** A column as a profile wants it: its place is its place in the list. */
export interface ProfileColumn {
  readonly key: ColumnKey | ExtraColumnKey;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Filled by the template: such cells alone do not make a row. */
  readonly isPrefilled: boolean;
}

/** What a workbook of supporters looks like, as data: another cycle is another profile, not other code. */
export interface Profile {
  readonly name: string;
  /** What the template calls the sheet of the list; lists are known by their titles, whatever their sheets are called. */
  readonly sheet: string;
  /** And that of the instructions, which never is a list. */
  readonly instructions: string;
  readonly columns: readonly ProfileColumn[];
}

const aliases: Partial<Record<ColumnKey, readonly string[]>> = {
  rowNo: ['NOMOR', 'NO.'],
  villageCode: ['KODE WILAYAH', 'KODE KEL', 'KODE KEMENDAGRI'],
  villageName: ['KELURAHAN', 'DESA'],
  name: ['NAMA LENGKAP'],
  birthPlace: ['TMP LAHIR', 'TEMPAT_LAHIR'],
  birthDate: ['TGL LAHIR'],
  sex: ['KELAMIN', 'JK'],
  maritalStatus: ['STATUS', 'STATUS KAWIN'],
  address: ['JALAN'],
  note: ['KET'],
};

const prefilled: readonly ColumnKey[] = ['rowNo', 'villageCode', 'villageName'];

/** The 2018 cycle: a documented reconstruction, for the true titles of 2017 are not to be found. */
export const b1Kwk2018: Profile = {
  name: 'b1-kwk-2018',
  sheet: 'B.1-KWK',
  instructions: 'PETUNJUK',
  columns: columns.map(({ key, title }) => ({
    key,
    title,
    aliases: aliases[key] ?? [],
    isPrefilled: prefilled.includes(key),
  })),
};

const extra = (key: ExtraColumnKey, title: string, others: readonly string[]): ProfileColumn => ({
  key,
  title,
  aliases: others,
  isPrefilled: false,
});

/** The 2024 cycle also asks how to reach a supporter. */
export const b1Kwk2024: Profile = {
  name: 'b1-kwk-2024',
  sheet: b1Kwk2018.sheet,
  instructions: b1Kwk2018.instructions,
  columns: [
    ...b1Kwk2018.columns,
    extra('phone', 'TELEPON', ['NO. TELEPON', 'NOMOR TELEPON', 'NO HP', 'HP']),
    extra('email', 'EMAIL', ['E-MAIL', 'SUREL']),
  ],
};

export const profiles: readonly Profile[] = [b1Kwk2018, b1Kwk2024];

/** Throws a RangeError for a profile that does not come with the product. */
export function profileNamed(name: string): Profile {
  const profile = profiles.find((known) => known.name === name);
  if (profile === undefined) throw new RangeError(`no profile ${name}`);
  return profile;
}

/** The form in which titles are compared: case and white space do not count, all else does. */
export const comparableTitle = (title: string): string => title.toUpperCase().replace(/\s+/gu, ' ').trim();

/** Which column of the profile a found title stands for, or -1. */
export function columnTitled(profile: Profile, found: string): number {
  const title = comparableTitle(found);
  return profile.columns.findIndex((column) =>
    [column.title, ...column.aliases].some((known) => comparableTitle(known) === title),
  );
}
