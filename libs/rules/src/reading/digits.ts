/** Is it 1 to `most` ASCII digits and nothing else? */
export function isDigits(text: string, most: number): boolean {
  if (text.length === 0 || text.length > most) return false;
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The number two digits make, at this place in a text already known to be digits. */
export const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30;
