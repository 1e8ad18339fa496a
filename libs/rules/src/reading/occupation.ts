import { type BarredGroup, barredWords, formerWords, listedOccupations } from './occupations.js';

export interface OccupationReading {
  readonly listed: boolean;
  readonly barred: BarredGroup | undefined;
}

const groups = Object.entries(barredWords) as [BarredGroup, readonly string[]][];
const says = (words: string, some: readonly string[]): boolean => some.some((word) => words.includes(` ${word} `));

function look(upper: string, listed: boolean): OccupationReading {
  const words = ` ${upper.replace(/[^A-Z0-9]+/g, ' ').trim()} `;
  const barred = says(words, formerWords) ? undefined : groups.find(([, some]) => says(words, some))?.[0];
  return { listed, barred };
}

/** `TUKANG LAS/PANDAI BESI` also as either half; `BURUH TANI/PERKEBUNAN` not as PERKEBUNAN alone, but that harms nobody. */
const known = new Map(
  listedOccupations
    .flatMap((occupation) => [occupation, ...occupation.split('/')])
    .map((name) => [name, look(name, true)]),
);

/** Sheets repeat their occupations, so the last answers are kept; the answer is the same with or without. */
const recent = new Map<string, OccupationReading>();
const mostRecent = 500;

/** Takes the occupation in capitals. Known names are looked up; others are searched for words of a barred group. */
export function readOccupation(upper: string): OccupationReading {
  const answered = known.get(upper) ?? recent.get(upper);
  if (answered) return answered;
  const reading = look(upper, known.has(upper.replace(/ ?\(.*$/, '')));
  if (recent.size >= mostRecent) recent.clear();
  recent.set(upper, reading);
  return reading;
}
