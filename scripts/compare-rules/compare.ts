import type { RowCells, RowJudgement, RuleContext } from '@silon/rules';
import type { Pack } from './pack.ts';

/** What another pack would make of the same rows. Numbers of rows only: no row is quoted. */
export interface Difference {
  rows: number;
  /** rows whose verdict, or any finding, would be another */
  changed: number;
  /** "rejected -> accepted", with rows */
  readonly verdicts: Map<string, number>;
  /** by code: rows that carry it in either pack, that would get it, and that would lose it */
  readonly codes: Map<string, { before: number; after: number; gained: number; lost: number; first: number }>;
}

export async function compare(
  before: Pack,
  after: Pack,
  rows: AsyncIterable<RowCells>,
  context: RuleContext,
): Promise<Difference> {
  const difference: Difference = { rows: 0, changed: 0, verdicts: new Map(), codes: new Map() };
  for await (const row of rows) {
    difference.rows++;
    // Copied at once: a pack may use its objects again for the next row.
    const [old, now] = [before, after].map(({ judgeRow }) => seen(judgeRow(row, context))) as [Seen, Seen];
    if (old.verdict !== now.verdict) count(difference.verdicts, `${old.verdict} -> ${now.verdict}`);
    const differs = [...new Set([...old.codes, ...now.codes])].filter((code) => note(difference, code, old, now));
    if (differs.length > 0 || old.verdict !== now.verdict) difference.changed++;
  }
  return difference;
}

interface Seen {
  readonly verdict: string;
  readonly codes: ReadonlySet<string>;
}

/** A code of another severity is another finding. */
const seen = ({ verdict, findings }: RowJudgement): Seen => ({
  verdict,
  codes: new Set(findings.map(({ code, severity }) => `${code} ${severity}`)),
});

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function note({ rows, codes }: Difference, code: string, old: Seen, now: Seen): boolean {
  let line = codes.get(code);
  if (!line) codes.set(code, (line = { before: 0, after: 0, gained: 0, lost: 0, first: 0 }));
  const [was, is] = [old.codes.has(code), now.codes.has(code)];
  if (was) line.before++;
  if (is) line.after++;
  if (was === is) return false;
  if (is) line.gained++;
  else line.lost++;
  line.first ||= rows;
  return true;
}
