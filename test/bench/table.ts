/** Lines of an aligned table under a title: the first column to the left, figures to the right; what stands beyond the header's columns is a remark. */
export function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `  ${widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .concat(row.slice(header.length))
      .join('  ')}`.trimEnd();
  return [
    `\n${title}`,
    line(header),
    `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`,
    ...rows.map(line),
  ].join('\n');
}

/** One sentence on an aim; a missed one says so plainly. */
export const aim = (what: string, isReached: boolean, reached: string): string =>
  `  ${isReached ? 'reached' : 'MISSED '}  aim ${what}: ${reached}`;
