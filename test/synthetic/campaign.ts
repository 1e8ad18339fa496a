import type { RegionEdition } from '@silon/regions';
import { type FaultCode, faultCodes, rowFaults } from './faults.ts';
import { at, type District, personOf, type Row, type Village } from './person.ts';
import { mix, shares, shuffle } from './random.ts';
import { add, type Truth } from './truth.ts';

export interface CampaignOptions {
  edition: RegionEdition;
  /** Province whose kab/kota each get one workbook. */
  province?: string;
  /** Flat codes of the kab/kota to go to; all of the province where nothing is said. */
  regencies?: readonly string[];
  seed: number;
  /** Sound rows in all workbooks together; faults come on top, each with a person of its own. */
  rows: number;
  faults?: Partial<Record<FaultCode, number>>;
  /** Campaigns of different populations share nobody ... */
  population?: number;
  /** ... but so many of their sound rows, which are people of population 0. */
  shared?: number;
}

export interface PlannedWorkbook {
  /** Flat code and name of the kab/kota. */
  readonly regency: string;
  readonly name: string;
  /** Flat codes of the kecamatan the campaign goes to: all but the last one, which no template is asked for. */
  readonly areas: string[];
  /** Makes the rows and tells `truth` what each is. The same rows every time. */
  rows(truth: Truth): Generator<Row>;
}

/** Plans who supports and what is wrong, the same for the same options. Writes and keeps no row. */
export function planCampaign(options: CampaignOptions): PlannedWorkbook[] {
  const { edition, province = '52', seed, rows, faults = {}, population = 0, shared = 0 } = options;
  const regencies = edition
    .subregionsOf(province)
    .filter(({ flat }) => options.regencies?.includes(flat) ?? true)
    .map(({ flat, name }) => ({ flat, name, ...districtsOf(edition, flat) }));
  const districts = regencies.flatMap(({ visited }) => visited);
  const weights = districts.map(({ villages }) => villages.length);
  const quota = shares(rows, weights);
  const sharedQuota = shares(shared, weights);
  const weightOf = ({ visited }: { visited: District[] }) => visited.reduce((sum, d) => sum + d.villages.length, 0);
  const planted = regencies.map(() => [] as FaultCode[]);
  faultCodes.forEach((code, place) => {
    const parts = shares(
      faults[code] ?? 0,
      regencies.map((regency, index) => weightOf(regency) * (1 + (mix(place, index) % 8))),
    );
    parts.forEach((count, index) => planted[index]!.push(...Array<FaultCode>(count).fill(code)));
  });

  return regencies.map(({ flat, name, visited, elsewhere }, index) => {
    const first = districts.indexOf(visited[0]!);
    const people = visited.flatMap((district, place) => {
      const [sound, common] = [quota[first + place]!, sharedQuota[first + place]!];
      return byVillage(sound, district.villages.length).map((number) => ({
        district,
        person: () => personOf(district, number, number < common ? 0 : population, seed),
        spare: sound, // the first person of the kecamatan who does not support soundly
      }));
    });
    const faulty = shuffle(planted[index]!, mix(seed, index));
    return {
      regency: flat,
      name,
      areas: visited.map((district) => district.flat),
      rows: (truth) => interleave(flat, people, faulty, elsewhere, { population, seed }, truth),
    };
  });
}

function districtsOf(edition: RegionEdition, regency: string): { visited: District[]; elsewhere: readonly Village[] } {
  const all = edition.subregionsOf(regency).map(({ flat }) => ({ flat, villages: edition.villagesOf(flat) }));
  const last = all.pop()!;
  return { visited: all, elsewhere: last.villages };
}

/** Numbers 0 to count - 1 in the order of the villages they live in, as people fill the sheet. */
const byVillage = (count: number, villages: number): number[] =>
  Array.from({ length: Math.min(villages, count) }, (_, village) =>
    Array.from({ length: Math.ceil((count - village) / villages) }, (_, round) => village + round * villages),
  ).flat();

interface Supporter {
  district: District;
  person(): Row;
  spare: number;
}

function* interleave(
  regency: string,
  people: readonly Supporter[],
  faulty: readonly FaultCode[],
  elsewhere: readonly Village[],
  { population, seed }: { population: number; seed: number },
  truth: Truth,
): Generator<Row> {
  let rowNo = 0;
  let fault = 0;
  const numbered = (row: Row): Row => {
    row[at.rowNo] = String(++rowNo);
    truth.received += 1;
    return row;
  };
  for (const [number, supporter] of people.entries()) {
    const row = supporter.person();
    add(truth.counted, regency);
    yield numbered([...row]);
    let copied = false; // one copy of a row is enough: a second one waits for the next row
    // Evenly among the sound rows.
    for (; fault < faulty.length && (number + 1) * (faulty.length + 1) > (fault + 1) * people.length; fault++) {
      const code = faulty[fault]!;
      if (code === 'X200' || code === 'X201') {
        if (copied) break;
        copied = true;
        yield numbered(again(code, row, truth));
        continue;
      }
      const spoilt = personOf(supporter.district, supporter.spare + fault, population, seed);
      const { outcome, codes, spoil } = rowFaults[code];
      spoil(spoilt, elsewhere[fault % elsewhere.length]!);
      for (const carried of codes) add(truth.codes, carried);
      if (outcome === 'review') add(truth.counted, regency);
      truth[outcome] += 1;
      yield numbered(spoilt);
    }
  }
  if (fault < faulty.length) throw new RangeError(`${regency} has too few rows for its faults`);
}

/** The second row of a person counted already: the place is held once. */
function again(code: 'X200' | 'X201', row: Row, truth: Truth): Row {
  truth.notNew += 1;
  if (code === 'X200') {
    add(truth.codes, 'X200');
    return [...row];
  }
  add(truth.codes, 'X201', 2); // both rows name each other; the later one holds the place, under review
  truth.review += 1;
  return row.map((cell, column) => (column === at.address ? `${cell} BLOK B` : cell));
}
