import type { RegionEdition } from '@silon/regions';
import { planCampaign } from '../../synthetic/campaign.ts';
import { faultsFor } from '../../synthetic/faults.ts';
import { at, type Row } from '../../synthetic/person.ts';
import { noTruth } from '../../synthetic/truth.ts';
import { birthPlaces } from '../../synthetic/words.ts';
import type { Needles } from './needles.ts';

/** Real birth places are also names of kab/kota, which are no secret: these are nowhere. */
const madeUp = birthPlaces.map((place, number) => `TELUK ${place.replaceAll(' ', '').slice(0, 5)}LOKA${number}`);

/** Supporters with at least one of every fault, whom no other test knows. */
export function leakyRows(edition: RegionEdition, rows: number): Row[] {
  const [book] = planCampaign({
    ...{ edition, rows, seed: 271_828, population: 3 },
    ...{ regencies: ['5206'], faults: faultsFor(rows) },
  });
  return [...book!.rows(noTruth())].map((row) =>
    row.map((cell, column) => {
      const place = column === at.birthPlace || column === at.birthPlace + 1 ? birthPlaces.indexOf(String(cell)) : -1;
      return place < 0 ? cell : madeUp[place]!;
    }),
  );
}

/** Numbers, names, birth places and addresses of the rows, where they stand and one column further right. */
export function lookFor(needles: Needles, rows: readonly Row[]): void {
  for (const row of rows)
    for (const column of [at.nik, at.name, at.name + 1, at.birthPlace + 1, at.address, at.address + 1]) {
      const cell = String(row[column]);
      if (/^\d{12}/.test(cell)) needles.addNumber(cell);
      else if (/[A-Z]{3,}\W+\w{2,}/.test(cell)) needles.addPhrase(cell);
    }
}
