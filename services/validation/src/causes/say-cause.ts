import type { Text } from '@silon/rules';

export interface Mending {
  readonly title: Text;
  /** Title of the column, where the rule can be broken in several. */
  readonly column: string | undefined;
  readonly rows: number;
  readonly supportersWon: number;
  readonly namesWon: readonly string[];
  /** Minimum and spread are reached by this and were not before. */
  readonly reaches: boolean;
}

const NAMED = 3;
const indonesian = new Intl.NumberFormat('id-ID');
const english = new Intl.NumberFormat('en-GB');

/** What mending a cause brings, in a sentence: "Perbaiki ...: paling banyak +41.200 pendukung, dan Kabupaten Dompu lolos." */
export const sayCause = (mending: Mending): Text => ({ id: inIndonesian(mending), en: inEnglish(mending) });

function inIndonesian({ title, column, rows, supportersWon, namesWon, reaches }: Mending): string {
  const what = `Perbaiki "${title.id}"${column ? ` di kolom ${column}` : ''}`;
  if (supportersWon === 0)
    return `${what}: ${indonesian.format(rows)} baris, tetapi semuanya juga mempunyai kesalahan lain.`;
  const passed = namesWon.length ? `, dan ${list(namesWon, 'dan', 'wilayah lain')} lolos` : '';
  const reached = reaches ? '; syarat minimal dan sebaran terpenuhi' : '';
  return `${what}: paling banyak +${indonesian.format(supportersWon)} pendukung${passed}${reached}.`;
}

function inEnglish({ title, column, rows, supportersWon, namesWon, reaches }: Mending): string {
  const what = `Mend "${title.en}"${column ? ` in column ${column}` : ''}`;
  if (supportersWon === 0) return `${what}: ${english.format(rows)} rows, but all of them have another fault as well.`;
  const passed = namesWon.length ? `, and you pass ${list(namesWon, 'and', 'more')}` : '';
  const reached = reaches ? '; minimum and spread are then reached' : '';
  return `${what}: at most +${english.format(supportersWon)} supporters${passed}${reached}.`;
}

function list(names: readonly string[], and: string, others: string): string {
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} ${and} ${names.length - NAMED} ${others}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}` : names[0]!;
}
