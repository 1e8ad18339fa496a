import { parseArgs } from 'node:util';

export const parts = ['main', 'reader', 'rules', 'pairs', 'late', 'elections', 'streams'] as const;
/** Runs when it is named, never by itself. */
const named = ['profile'] as const;
export type PartName = (typeof parts)[number] | (typeof named)[number];

/** The size of the reference election, and of every figure the aims are set for. */
export const fullSize = 303_331;

export interface BenchOptions {
  parts: readonly PartName[];
  /** Rows of the large workbook; the other parts shrink with it. */
  rows: number;
  seed: number;
  /** How often each of the compared ways is run. */
  runs: number;
  /** The reader reads 1.25 million rows over two sheets. */
  large: boolean;
  /** False: what lies in dist/ is measured. */
  build: boolean;
  install: boolean;
}

export const usage = `npm run bench [-- <part> ...] [--rows N] [--seed N] [--runs N] [--large] [--no-build] [--no-install]
parts: ${parts.join(', ')}; all of them where none is named. Besides: ${named.join(', ')}`;

/** Throws with the usage where an argument is not understood. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: String(fullSize) },
      seed: { type: 'string', default: '20180627' },
      runs: { type: 'string', default: '3' },
      large: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
    },
  });
  const known: readonly PartName[] = [...parts, ...named];
  const unknown = positionals.filter((name) => !known.includes(name as PartName));
  if (unknown.length) throw new Error(`No such part: ${unknown.join(', ')}\n${usage}`);
  return {
    parts: positionals.length ? known.filter((name) => positionals.includes(name)) : parts,
    rows: whole(values.rows, 2_000),
    seed: whole(values.seed, 0),
    runs: whole(values.runs, 1),
    large: values.large,
    build: !values['no-build'],
    install: !values['no-install'],
  };
}

function whole(text: string, least: number): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`${text} is no whole number from ${least}\n${usage}`);
  return value;
}

/** A number of rows that belongs to a full run, at this run's size. */
export const scaled = (rows: number, { rows: wanted }: Pick<BenchOptions, 'rows'>): number =>
  Math.max(1_000, Math.round((rows * wanted) / fullSize));
