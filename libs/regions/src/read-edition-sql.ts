/** `('52.01','Kabupaten Lombok Barat')` in an INSERT: a code and a name; further values of the row are left out. */
const tuple = /\(\s*'([\d.]{2,13})'\s*,\s*'((?:[^'\\]|''|\\.)*)'/g;

/**
 * The rows of a dump that inserts codes and names (`INSERT INTO wilayah ... VALUES ('52.01','...'), ...`) as CSV of all levels.
 * Nothing is run: what is no row of a code and a name is passed over.
 */
export function csvFromSql(sql: string): string {
  const lines: string[] = [];
  for (const [, code, name = ''] of sql.matchAll(tuple))
    lines.push(`${code},${quoted(name.replaceAll("''", "'").replace(/\\(.)/g, '$1'))}`);
  return lines.join('\n');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
