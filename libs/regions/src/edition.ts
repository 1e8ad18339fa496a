import { normalise, toDotted } from './code.js';
import { distance, plainName } from './nearest.js';
import { VillageTable } from './village-table.js';

export interface Area {
  /** dotted, as people see it and as events carry it */
  readonly code: string;
  readonly flat: string;
  readonly name: string;
}

/** One edition of the registry of provinces, regencies, districts and villages. Codes are taken dotted or flat. Immutable. */
export class RegionEdition {
  private readonly byName = new Map<string, Map<string, Area[]>>();

  private constructor(
    readonly name: string,
    private readonly upper: ReadonlyMap<string, string>,
    private readonly villages: VillageTable,
  ) {}

  /** Takes every area of the edition as [flat code, name], in any order. */
  static from(name: string, areas: Iterable<readonly [flat: string, name: string]>): RegionEdition {
    const upper = new Map<string, string>();
    const villages: (readonly [string, string])[] = [];
    for (const area of areas) {
      if (area[0].length === 10) villages.push(area);
      else if (upper.has(area[0])) throw new RangeError(`area ${area[0]} comes twice`);
      else upper.set(...area);
    }
    return new RegionEdition(name, upper, VillageTable.from(villages));
  }

  get villageCount(): number {
    return this.villages.size;
  }

  villageName(flat: string): string | undefined {
    return flat.length === 10 ? this.villages.nameOf(flat) : undefined;
  }

  /** The name of an area of any level. */
  areaName(code: string): string | undefined {
    const flat = normalise(code);
    if (flat === undefined) return undefined;
    return flat.length === 10 ? this.villages.nameOf(flat) : this.upper.get(flat);
  }

  provinceKnown(code: string): boolean {
    return code.length === 2 && this.upper.has(code);
  }

  /** The areas one level below: regencies of a province, districts of a regency, villages of a district. */
  subregionsOf(code: string): Area[] {
    const flat = normalise(code);
    if (flat === undefined || flat.length === 10) return [];
    if (flat.length === 6) return this.villagesOf(flat);
    const found: Area[] = [];
    for (const [below, name] of this.upper)
      if (below.length === flat.length + 2 && below.startsWith(flat))
        found.push({ code: toDotted(below), flat: below, name });
    return found.sort((a, b) => (a.flat < b.flat ? -1 : 1));
  }

  /** All villages of a province, regency or district. */
  villagesOf(code: string): Area[] {
    const flat = normalise(code);
    if (flat === undefined) return [];
    return Array.from(this.villages.startingWith(flat), (village) => ({ code: toDotted(village.flat), ...village }));
  }

  /**
   * The look-ups a rule needs for an election in this region (a province `52` or a regency `52.06`).
   * `others`: editions in which an unknown village is looked for. Throws a RangeError when the edition does not know the region.
   */
  lookupFor(code: string, others: readonly RegionEdition[] = []): RegionLookup {
    const name = this.areaName(code);
    if (name === undefined) throw new RangeError(`edition ${this.name} does not know region ${code}`);
    return {
      edition: this.name,
      code,
      name,
      villageName: (flat) => this.villageName(flat),
      provinceKnown: (province) => this.provinceKnown(province),
      areaName: (any) => this.areaName(any),
      otherEdition: (flat) => others.find((other) => other.villageName(flat) !== undefined)?.name,
      nearestVillages: (village, near) => this.nearestVillages(village, near, normalise(code) ?? ''),
    };
  }

  /**
   * Villages a name may mean: those of the region that have it, or else the most alike of the district that `near` begins with.
   * At most three. Only asked of rows with a fault, but of every one of them: so a region is gone through by names, not letters.
   */
  private nearestVillages(name: string, near: string, region: string): Area[] {
    const plain = plainName(name);
    if (plain.length < 3) return [];
    const same = this.namesakes(region).get(plain) ?? [];
    const inDistrict = same.filter(({ flat }) => flat.startsWith(near.slice(0, 6)));
    if (same.length > 0) return (inDistrict.length > 0 ? inDistrict : same).slice(0, 3);
    const most = plain.length < 6 ? 1 : 2;
    return this.villagesOf(near.slice(0, 6))
      .map((village) => ({ village, far: distance(plain, plainName(village.name), most) }))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far || (a.village.flat < b.village.flat ? -1 : 1))
      .slice(0, 3)
      .map(({ village }) => village);
  }

  /** Made at the first question: most processes never ask. */
  private namesakes(region: string): ReadonlyMap<string, Area[]> {
    let found = this.byName.get(region);
    if (!found) {
      found = new Map();
      for (const village of this.villagesOf(region)) {
        const plain = plainName(village.name);
        const same = found.get(plain);
        if (same) same.push(village);
        else found.set(plain, [village]);
      }
      this.byName.set(region, found);
    }
    return found;
  }
}

export interface RegionLookup {
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  villageName(flat: string): string | undefined;
  provinceKnown(province: string): boolean;
  areaName(code: string): string | undefined;
  /** name of another edition that has the village */
  otherEdition(flat: string): string | undefined;
  /** villages of the region a name may mean; `near` is the flat code it stood beside */
  nearestVillages(name: string, near: string): readonly Area[];
}
