import { columnTitled, type Profile } from '../profile.js';
import { columnLetters } from '../sheet/reference.js';
import { finding, type FileFinding } from './finding.js';

/** From so many known titles on a row is the header of a list, if perhaps a broken one; with NIK among them fewer do. */
const enough = 0.5;
const enoughWithNik = 4;

/** Whether these titles are meant to be the profile's header. A list with a damaged header must be refused, not passed over. */
export function isHeader(profile: Profile, titles: readonly string[]): boolean {
  const known = new Set(titles.map((title) => columnTitled(profile, title)).filter((column) => column >= 0));
  const nik = profile.columns.findIndex(({ key }) => key === 'nik');
  return known.size >= profile.columns.length * enough || (known.size >= enoughWithNik && known.has(nik));
}

/** F020 to F023: what is wrong with the titles of row 1, or nothing. */
export function headerFindings(profile: Profile, titles: readonly string[], sheet: number): FileFinding[] {
  const known = titles.map((title) => columnTitled(profile, title));
  const isUnknown = (place: number): boolean => known[place] === -1 && titles[place]!.trim() !== '';
  const isMissing = (column: number): boolean => !known.includes(column);
  const cell = (place: number): string => `${columnLetters(place)}1`;

  const findings: FileFinding[] = [];
  profile.columns.forEach(({ title }, column) => {
    const times = known.filter((each) => each === column).length;
    if (times > 1) findings.push(duplicate(title, times, sheet, cell(known.lastIndexOf(column))));
    if (times === 0)
      findings.push(missing(title, column, sheet, cell(column), isUnknown(column) ? titles[column]! : undefined));
  });
  titles.forEach((title, place) => {
    const stoodFor = place < profile.columns.length && isMissing(place); // said already: its title was changed
    if (isUnknown(place) && !stoodFor) findings.push(unknown(sheet, cell(place), title));
  });
  if (findings.length > 0) return findings;
  const wrong = profile.columns.findIndex((_, place) => known[place] !== place);
  return wrong < 0 ? [] : [order(profile, wrong, known[wrong], sheet)];
}

function missing(title: string, column: number, sheet: number, cell: string, found: string | undefined): FileFinding {
  const letter = columnLetters(column);
  const sealed = found === undefined ? undefined : { title: found };
  return finding(
    'F020',
    {
      id: `Judul kolom "${title}" tidak ada. Tulis "${title}" pada sel ${cell} di lembar ke-${sheet}, persis seperti di templat.`,
      en: `Column title "${title}" is missing. Write "${title}" in cell ${cell} of sheet ${sheet}, exactly as in the template.`,
    },
    { title, column: letter },
    { place: { sheet, cell }, ...(sealed && { sealed }) },
  );
}

function duplicate(title: string, times: number, sheet: number, cell: string): FileFinding {
  return finding(
    'F023',
    {
      id: `Judul kolom "${title}" muncul ${times} kali, terakhir pada sel ${cell} di lembar ke-${sheet}. Sisakan satu saja, di tempatnya menurut templat.`,
      en: `Column title "${title}" appears ${times} times, the last in cell ${cell} of sheet ${sheet}. Keep one, in its place as in the template.`,
    },
    { title, times },
    { place: { sheet, cell } },
  );
}

function unknown(sheet: number, cell: string, title: string): FileFinding {
  return finding(
    'F022',
    {
      id: `Kolom tambahan pada sel ${cell} di lembar ke-${sheet} tidak dikenal. Hapus kolom itu.`,
      en: `The extra column at cell ${cell} of sheet ${sheet} is not known. Delete that column.`,
    },
    {},
    { place: { sheet, cell }, sealed: { title } },
  );
}

/** F022 too: text right of the last column, under no title. */
export function strayCell(sheet: number, cell: string): FileFinding {
  return finding(
    'F022',
    {
      id: `Sel ${cell} di lembar ke-${sheet} berisi data di kanan kolom terakhir. Hapus isi di luar kolom templat.`,
      en: `Cell ${cell} of sheet ${sheet} holds data to the right of the last column. Delete what lies outside the template's columns.`,
    },
    {},
    { place: { sheet, cell } },
  );
}

function order(profile: Profile, place: number, found: number | undefined, sheet: number): FileFinding {
  const expected = profile.columns[place]!.title;
  const other = profile.columns[found ?? -1]?.title ?? '';
  const letter = columnLetters(place);
  return finding(
    'F021',
    {
      id: `Urutan kolom di lembar ke-${sheet} berubah: kolom ${letter} seharusnya "${expected}", ${other === '' ? 'tetapi kosong' : `tertulis "${other}"`}. Kembalikan urutan seperti di templat.`,
      en: `Column order changed on sheet ${sheet}: column ${letter} should be "${expected}", ${other === '' ? 'but is empty' : `found "${other}"`}. Restore the order of the template.`,
    },
    { column: letter, expected, found: other },
    { place: { sheet, cell: `${letter}1` } },
  );
}
