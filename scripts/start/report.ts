import { grouped, lasting, padded, rightAligned, type Terminal } from '../terminal.ts';
import { differing, type Figure } from './compare.ts';
import type { PairResult, Results } from './findings.ts';

const [nameWidth, figureWidth] = [30, 22];

/** The tally per kab/kota, what is required, and what was found by rule. */
export function printResults(terminal: Terminal, { snapshot, pairs, shared }: Results): void {
  const { election, threshold } = snapshot;
  const dim = (text: string) => terminal.paint('dim', text);
  const row = (name: string, cells: string[]) =>
    terminal.print(`  ${padded(name, nameWidth)}${cells.map((cell) => rightAligned(cell, figureWidth)).join('')}`);
  const figures = (of: (pair: PairResult) => number) => pairs.map((pair) => grouped(of(pair)));
  const judged = (isEnough: (pair: PairResult) => boolean, text: (pair: PairResult) => string) =>
    pairs.map(
      (pair) => `${text(pair)} ${isEnough(pair) ? terminal.paint('green', '✔') : terminal.paint('yellow', '✘')}`,
    );

  terminal.print('', terminal.paint('bold', `${election.name}`) + dim(` · keputusan ${threshold.decreeNumber}`), '');
  row(
    '',
    pairs.map(({ name }) => dim(name)),
  );
  for (const { code, name } of election.subregions)
    row(
      name,
      figures(({ counted }) => counted[code] ?? 0),
    );
  row(
    terminal.paint('bold', 'Dihitung'),
    pairs.map(({ totals }) => terminal.paint('bold', grouped(totals.counted))),
  );
  row(
    dim(`  syarat minimal ${grouped(threshold.minimum)}`),
    judged(
      ({ totals }) => totals.counted >= threshold.minimum,
      ({ totals }) => percent(totals.counted / threshold.minimum),
    ),
  );
  row(
    dim(`  sebaran minimal ${threshold.spread} dari ${threshold.subregions}`),
    judged(
      ({ spreadReached }) => spreadReached >= threshold.spread,
      ({ spreadReached }) => `${spreadReached}`,
    ),
  );
  row(
    'Perlu ditinjau (ikut dihitung)',
    figures(({ totals }) => totals.review),
  );
  row(
    'Ditolak',
    figures(({ totals }) => totals.rejected),
  );
  row(
    'Tidak baru',
    figures(({ totals }) => totals.notNew),
  );
  row(
    'Baris diterima',
    figures(({ totals }) => totals.received),
  );
  row(dim('Pada kedua pasangan'), [dim(grouped(shared))]);

  terminal.print('', terminal.paint('bold', 'Temuan per aturan'), '');
  const codes = [...new Map(pairs.flatMap((pair) => [...pair.codes]))].sort(([one], [other]) => (one < other ? -1 : 1));
  const cells = codes.map(([code, { title }]) => {
    const rows = pairs.reduce((sum, pair) => sum + (pair.codes.get(code)?.rows ?? 0), 0);
    return `${terminal.paint('cyan', code)} ${padded(title, 34)}${grouped(rows).padStart(7)}`;
  });
  // Two columns, read downwards.
  const half = Math.ceil(cells.length / 2);
  for (let line = 0; line < half; line++)
    terminal.print(`  ${[cells[line], cells[line + half]].filter(Boolean).join('    ')}`);
  if (codes.length === 0) terminal.print(dim('  tidak ada'));
}

const percent = (share: number): string => `${(Math.floor(share * 1_000) / 10).toFixed(1).replace('.', ',')} %`;

/** How fast it went, and whether all figures are the true ones. */
export function printVerdict(
  terminal: Terminal,
  figures: readonly Figure[],
  { rows, milliseconds }: { rows: number; milliseconds: number },
): void {
  const speed = grouped(Math.round(rows / (milliseconds / 1_000)));
  terminal.print(
    '',
    `  ${grouped(rows)} baris dalam ${lasting(milliseconds)}: ${terminal.paint('bold', `${speed} baris/s`)}`,
  );
  const wrong = differing(figures);
  if (wrong.length === 0) {
    terminal.print(
      terminal.paint('green', `  ✔ Semua angka cocok`) +
        ` dengan yang diketahui pembuat data: ${figures.length} angka diperiksa.`,
    );
    return;
  }
  terminal.print(terminal.paint('red', `  ✘ ${wrong.length} dari ${figures.length} angka tidak cocok:`));
  for (const { name, found, true: really } of wrong)
    terminal.print(
      `    ${padded(name, 40)} tercatat ${grouped(found).padStart(9)}, seharusnya ${grouped(really).padStart(9)}`,
    );
}
