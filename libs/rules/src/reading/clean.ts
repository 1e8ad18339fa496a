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

/** Kinds of what `clean` takes away, as bits, so that the operator learns what came along when he copied. */
export const Hidden = { spaces: 1, noBreak: 2, zeroWidth: 4, fullWidth: 8, control: 16 } as const;
const hiddenKinds: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [Hidden.spaces, /^ | $| {2}/],
  [Hidden.noBreak, /[\u00a0\u2007\u202f]/],
  [Hidden.zeroWidth, /\p{Cf}/u],
  [Hidden.fullWidth, /[\uff01-\uff5e\u3000]/],
  [Hidden.control, /\p{Cc}/u],
];

/** Asked only where a text was not clean. */
export const hiddenIn = (text: string): number =>
  hiddenKinds.reduce((bits, [bit, pattern]) => (pattern.test(text) ? bits | bit : bits), 0);

function cleanThoroughly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}
