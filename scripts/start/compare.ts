import { countedIn, type Truth } from '../../test/synthetic/truth.ts';
import type { Results } from './findings.ts';

export interface Figure {
  name: string;
  /** What the system says, and what the generator knows. */
  found: number;
  true: number;
}

/** Every figure of the results beside the one that is true. The truth was counted without the product's rules. */
export function compare(results: Results, truths: readonly Truth[], shared: number): Figure[] {
  const { threshold, election } = results.snapshot;
  const figures: Figure[] = [{ name: 'pendukung pada dua pasangan', found: results.shared, true: shared }];
  for (const [pair, truth] of truths.entries()) {
    const { totals, counted, codes, reached, spreadReached } = results.pairs[pair]!;
    const add = (name: string, found: number, really: number) =>
      figures.push({ name: `pasangan ${pair + 1}: ${name}`, found, true: really });
    const all = countedIn(truth);
    const spread = Object.values(truth.counted).filter((count) => count > 0).length;
    add('diterima', totals.received, truth.received);
    add('dihitung', totals.counted, all);
    add('perlu ditinjau', totals.review, truth.review);
    add('ditolak', totals.rejected, truth.rejected);
    add('tidak baru', totals.notNew, truth.notNew);
    add('dikarantina', totals.quarantined, 0);
    add('ditarik', totals.withdrawn, 0);
    for (const { code, name } of election.subregions) add(name, counted[code] ?? 0, truth.counted[code] ?? 0);
    add('wilayah tak dikenal', counted.unknown ?? 0, 0);
    for (const code of new Set([...codes.keys(), ...Object.keys(truth.codes)].sort()))
      add(code, codes.get(code)?.rows ?? 0, truth.codes[code] ?? 0);
    add('sebaran', spreadReached, spread);
    add('syarat terpenuhi', Number(reached), Number(all >= threshold.minimum && spread >= threshold.spread));
  }
  return figures;
}

export const differing = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => figure.found !== figure.true);
