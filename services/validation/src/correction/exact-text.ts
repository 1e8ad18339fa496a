/** What only a rich text carries unharmed: white space at the ends or between lines, and what must be escaped. */
const delicate = /^\s|\s$|[\u0000-\u001f\u007f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

/** What XML cannot hold, or a reader of it changes; and an underscore that would begin an escape where none is meant. */
const escaped = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

export type CellText = string | { richText: { text: string }[] } | null;

/**
 * A cell that holds exactly this text and is text, whatever it begins with: neither of these forms can become a formula or a
 * number. exceljs drops control characters, and spreadsheets may drop white space at the ends of a plain value.
 */
export function exactText(text: string): CellText {
  if (text === '') return null;
  if (!delicate.test(text)) return text;
  return { richText: [{ text: text.replace(escaped, escapeOf) }] };
}

const escapeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
