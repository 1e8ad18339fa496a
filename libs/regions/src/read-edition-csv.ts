import { parse } from 'csv-parse/sync';
import { levelOf, normalise } from './code.js';
import { RegionEdition } from './edition.js';

export interface EditionChoice {
  /** keep this province's regencies, districts and villages only; all provinces stay, a NIK may begin with any of them */
  readonly province?: string;
}

const kept = (flat: string, province: string | undefined): boolean =>
  province === undefined || flat.length === 2 || flat.startsWith(province);

/** The areas in one CSV text: the code is the first field, the name the last; lines whose first field is no code (titles) are left out. */
export function readAreas(csv: string, { province }: EditionChoice = {}): [flat: string, name: string][] {
  const areas: [string, string][] = [];
  parse(csv, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Returning null keeps the parser from building a second list of 83,762 records beside ours.
    on_record: (fields: string[]) => {
      const flat = normalise(fields[0] ?? '');
      if (flat !== undefined && levelOf(flat) && kept(flat, province)) areas.push([flat, (fields.at(-1) ?? '').trim()]);
      return null;
    },
  });
  return areas;
}

/**
 * An edition from CSV: one file with all levels (`52.01.01.2002,Kebon Ayu`, as the tables of Permendagri 137/2017 and
 * 72/2019 are passed around) or one a level. Throws a RangeError when a code comes twice or there is no village.
 */
export function readEditionCsv(
  name: string,
  files: string | readonly string[],
  choice: EditionChoice = {},
): RegionEdition {
  const edition = RegionEdition.from(
    name,
    [files].flat().flatMap((csv) => readAreas(csv, choice)),
  );
  if (edition.villageCount === 0) throw new RangeError(`edition ${name} holds no village`);
  return edition;
}
