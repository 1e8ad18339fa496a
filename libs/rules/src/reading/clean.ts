/** Longer than any honest cell: such a text is refused without being read. */
export const unreadableLength = 1_000;

/** The text without hidden characters, without spaces at its ends or in pairs, full-width forms made plain. Returns the same string when it was clean. */
export function clean(text: string): string {
  let previous = 0x20; // so that a space at the beginning counts as the second of a pair
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e || code < 0x20 || (code === 0x20 && previous === 0x20)) return cleanThoroughly(text);
    previous = code;
  }
  return previous === 0x20 ? text.trimEnd() : text;
}

function cleanThoroughly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}
