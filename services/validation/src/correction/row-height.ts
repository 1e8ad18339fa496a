const LINE = 15; // points of a line in the default font
const MOST = 405; // what a spreadsheet allows is 409

/** Height in points of so many characters a line, for text that is wrapped. */
export function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return Math.min(MOST, lines * LINE);
}
