/** Honorifics and degrees written before a name, with or without a dot. */
const before = new Set([
  'H',
  'HJ',
  'DR',
  'DRS',
  'DRA',
  'DRG',
  'DRH',
  'IR',
  'PROF',
  'KH',
  'TGH',
  'UST',
  'USTADZ',
  'SDR',
  'SDRI',
  'BPK',
  'IBU',
]);
const after = new Set(
  (
    'SPD SPDI SH SHI SE SEI SEK ST SSOS SSOSI SKOM SAG SIP SIKOM SKEP SKM SSI SSN STP SPT SPI SHUT SPSI SFARM SGZ SKED SP SS STR SAB SAP SSTP ' +
    'MPD MPDI MM MH MSI MSC MBA MA MAG MHUM MKOM MT MAP MKES MKN MKEP MP MPH MHI ME MEI MSOS AMD AMDKEB AMDKEP AMA AMAPD AKP PHD LC NERS NS APT BA BSC DIPL'
  ).split(' '),
);

const bare = (word: string): string => word.replace(/[^\p{L}]/gu, '').toUpperCase();

/** Letters in capitals with single spaces: the form in which names are compared. Titles do not count: "H. AHMAD, S.Pd." is AHMAD. */
export function comparableName(name: string): string {
  const upper = name.toUpperCase();
  if (isPlain(upper) && !beginsWithTitle(upper)) return upper;
  return thoroughly(upper);
}

/** Does the name carry titles? Most names are let go by their first word and the lack of dots and commas. */
export function hasTitle(name: string): boolean {
  if (!name.includes(',') && !name.includes('.') && !beginsWithTitle(name)) return false;
  return withoutTitles(name) !== undefined;
}

function beginsWithTitle(name: string): boolean {
  const space = name.indexOf(' ');
  return space > 0 && space <= 7 && before.has(name.slice(0, space).toUpperCase());
}

function isPlain(upper: string): boolean {
  for (let at = 0; at < upper.length; at++) {
    const code = upper.charCodeAt(at);
    if (code !== 0x20 && (code < 0x41 || code > 0x5a)) return false;
  }
  return true;
}

function thoroughly(upper: string): string {
  const letters = (withoutTitles(upper) ?? upper)
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? upper : letters;
}

/** The name without titles, or undefined when it has none (or is nothing else). */
function withoutTitles(name: string): string | undefined {
  const [main = '', ...rest] = name.split(',');
  const words = main.split(' ').filter((word) => word !== '');
  const count = words.length;
  while (words.length > 1 && before.has(bare(words[0] as string))) words.shift();
  // After the name a degree is written with a dot or behind a comma; SE or MA without either may be part of the name.
  while (words.length > 1 && (words.at(-1) as string).includes('.') && after.has(bare(words.at(-1) as string)))
    words.pop();
  const kept = rest.filter(
    (part) => !part.split(' ').every((word) => word === '' || after.has(bare(word)) || before.has(bare(word))),
  );
  if (words.length === count && kept.length === rest.length) return undefined;
  return [words.join(' '), ...kept].join(' ');
}

/** How many letters the name has, counted no further than two; digits make it -1. */
export function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return -1;
    if (
      letters < 2 &&
      ((code >= 0x41 && code <= 0x5a) ||
        (code >= 0x61 && code <= 0x7a) ||
        (code > 0x7e && /\p{L}/u.test(name[at] as string)))
    )
      letters++;
  }
  return letters;
}
