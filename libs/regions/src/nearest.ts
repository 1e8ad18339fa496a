/** Letters and digits only, without the word that says what kind of village it is. */
export const plainName = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(DESA ADAT|DESA|KELURAHAN|KEL\.?|DS\.?|NAGARI|GAMPONG|KAMPUNG)\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Letters to insert, drop or change to make one word of the other; `most` + 1 for any more than that. */
export function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = (before[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    if (Math.min(...now) > most) return most + 1;
    before = now;
  }
  return before[to.length] ?? 0;
}
