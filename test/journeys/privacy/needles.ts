const digitsInBlock = 12; // of a NIK: place and birth date; its last four count people of a day

/** What must be nowhere: persons' numbers, and phrases such as names. Finds them among digits and words however they stand in a text. */
export class Needles {
  readonly #blocks = new Set<string>();
  readonly #phrases = new Map<string, string[][]>();

  /** A number of 12 digits or more: its first 12 are looked for. */
  addNumber(digits: string): void {
    if (!/^\d{12,}/.test(digits)) throw new Error(`${digits} is no number to look for`);
    this.#blocks.add(digits.slice(0, digitsInBlock));
  }

  /** Words in their order; what stands between them does not matter. */
  addPhrase(phrase: string): void {
    const words = wordsOf(phrase);
    if (words.length < 2) throw new Error(`"${phrase}" is too short to be looked for`);
    const [first = ''] = words;
    const known = this.#phrases.get(first) ?? [];
    if (!known.some((other) => other.join(' ') === words.join(' '))) this.#phrases.set(first, [...known, words]);
  }

  /** What of it stands in the bytes: as text, with zero bytes between (UTF-16), as hex (bytea) or as base64. */
  in(bytes: Buffer): Set<string> {
    const found = new Set<string>();
    for (const text of readingsOf(bytes)) {
      for (const run of text.match(/\d{12,}/g) ?? [])
        for (let start = 0; start + digitsInBlock <= run.length; start++) {
          const block = run.slice(start, start + digitsInBlock);
          if (this.#blocks.has(block)) found.add(block);
        }
      const words = wordsOf(text);
      for (const [place, word] of words.entries())
        for (const phrase of this.#phrases.get(word) ?? [])
          if (phrase.every((part, index) => words[place + index] === part)) found.add(phrase.join(' '));
    }
    return found;
  }
}

const wordsOf = (text: string): string[] => text.toUpperCase().match(/[A-Z0-9]+/g) ?? [];

function* readingsOf(bytes: Buffer): Generator<string> {
  const text = bytes.toString('latin1');
  yield text;
  if (text.includes('\0')) yield text.replaceAll('\0', '');
  yield decoded(text.match(/(?:[0-9a-f]{2}){8,}/gi), 'hex');
  yield decoded(text.match(/[\w+/-]{16,}/g), 'base64');
}

const decoded = (runs: readonly string[] | null, encoding: 'hex' | 'base64'): string =>
  (runs ?? []).map((run) => Buffer.from(run, encoding).toString('latin1')).join('\n');
