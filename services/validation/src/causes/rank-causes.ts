import { Injectable } from '@nestjs/common';
import { RegionEditions } from '@silon/regions';
import { RulePacks } from '@silon/rule-packs';
import { catalogue, columns, describe, type Text } from '@silon/rules';
import { DataSource } from 'typeorm';
import { pairTotals } from '../ledger/totals.js';
import { type CauseScope, findPatterns } from './find-patterns.js';
import { type Gain, rank, type RankedCause } from './rank.js';
import { sayCause } from './say-cause.js';
import { type Counted, type Standing, standingOf, type Terms } from './standing.js';

export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface MendingGain {
  /** At most: that a supporter is named elsewhere already is seen only once the row is mended. */
  readonly supportersWon: number;
  readonly wonPerSubregion: readonly (Place & { readonly supporters: number })[];
  readonly subregionsWon: readonly Place[];
  readonly after: Standing;
  readonly text: Text;
}

/** Faults that are mended alike, and what mending them brings. */
export interface Cause {
  readonly code: string;
  readonly slug: string;
  readonly title: Text;
  /** Absent where the rule is about the row as a whole. */
  readonly column?: { readonly letter: string; readonly title: string };
  readonly rows: number;
  readonly rowsPerSubregion: readonly (Place & { readonly rows: number })[];
  readonly alone: MendingGain;
  /** After all causes that stand before it. */
  readonly then: MendingGain;
}

export interface RankedCauses {
  readonly rejected: number;
  readonly terms: Terms | null;
  readonly standing: Standing;
  readonly missingSubregions: readonly Place[];
  readonly causes: readonly Cause[];
  readonly note: Text;
}

const note: Text = {
  id: 'Angka ini paling banyak: apakah pendukungnya sudah tercantum di baris lain baru diketahui setelah baris diperbaiki.',
  en: 'These figures are upper limits: whether a supporter is named in another row already is known only once the row is mended.',
};

interface Home {
  pair_id: string;
  region_edition: string;
  subregions: string[];
  minimum: number | null;
  spread: number | null;
}

/**
 * What wins most: why rows were refused, ranked by what mending brings to the pair's total and spread. Over all standing uploads
 * of a pair, or over one upload. Counts alone; nobody is named. Undefined while nothing is known of the pair's election.
 */
@Injectable()
export class RankCauses {
  constructor(
    private readonly db: DataSource,
    private readonly editions: RegionEditions,
    private readonly packs: RulePacks,
  ) {}

  async run(scope: CauseScope): Promise<RankedCauses | undefined> {
    const { db } = this;
    const [home]: Home[] = await db.query(
      `SELECT p.pair_id, s.region_edition, s.subregions, t.minimum_support AS minimum, t.minimum_spread AS spread
       FROM pair_ledger p JOIN election_settings s USING (election_id)
       LEFT JOIN election_threshold t ON t.election_id = p.election_id AND t.minimum_support > 0
      WHERE p.pair_id = coalesce($1, (SELECT pair_id FROM upload WHERE upload_no = $2)) ORDER BY s.settings_version DESC LIMIT 1`,
      'pairId' in scope ? [scope.pairId, null] : [null, scope.uploadNo],
    );
    if (!home) return undefined;
    const edition = await this.editions.load(home.region_edition);
    const place = (subregion: number): Place =>
      subregion === 0
        ? { code: 'unknown', name: 'wilayah belum diketahui / area unknown' }
        : { code: String(subregion), name: edition.areaName(String(subregion)) ?? String(subregion) };

    const terms = home.minimum === null ? undefined : { minimum: home.minimum, spread: home.spread ?? 0 };
    const subregions = home.subregions.map(Number);
    const totals = await pairTotals(db.manager, home.pair_id, 'kept');
    const counted = new Map(totals.map((total) => [total.subregion, total.counted]));
    const patterns = await findPatterns(db, this.packs, scope);
    const standing = standingOf(terms, subregions, counted);
    let before = standing;
    const causes = rank(patterns, { terms, subregions, counted }).map((ranked) => {
      const cause = present(ranked, { standing, before, place });
      before = ranked.then.after;
      return cause;
    });
    return {
      rejected: patterns.reduce((sum, { rows }) => sum + rows, 0),
      terms: terms ?? null,
      standing,
      missingSubregions: subregions.filter((code) => !counted.get(code)).map(place),
      causes,
      note,
    };
  }
}

interface View {
  /** How the pair stands today, and after all causes before this one. */
  readonly standing: Standing;
  readonly before: Standing;
  place(subregion: number): Place;
}

const generic = new Set(catalogue.filter((rule) => 'cells' in rule).map(({ code }) => code));

function present({ cause, rows, rowsPerSubregion, alone, then }: RankedCause, view: View): Cause {
  const [code, columnNo] = cause.split('.') as [string, string];
  const { slug, title } = describe(code)!;
  const column = columns[Number(columnNo)];
  const gain = (gained: Gain, from: Standing): MendingGain => {
    const subregionsWon = gained.subregionsWon.map(view.place);
    const text = sayCause({
      title,
      column: generic.has(code) ? column?.title : undefined,
      rows,
      supportersWon: gained.supportersWon,
      namesWon: subregionsWon.map(({ name }) => name),
      reaches: gained.after.reached === true && from.reached === false,
    });
    const wonPerSubregion = placed(gained.wonPerSubregion, view.place).map(([at, supporters]) => ({
      ...at,
      supporters,
    }));
    return { supportersWon: gained.supportersWon, wonPerSubregion, subregionsWon, after: gained.after, text };
  };
  return {
    code,
    slug,
    title,
    ...(column && { column: { letter: column.letter, title: column.title } }),
    rows,
    rowsPerSubregion: placed(rowsPerSubregion, view.place).map(([at, count]) => ({ ...at, rows: count })),
    alone: gain(alone, view.standing),
    then: gain(then, view.before),
  };
}

const placed = (counted: Counted, place: (subregion: number) => Place): [Place, number][] =>
  [...counted].sort(([a], [b]) => a - b).map(([subregion, count]) => [place(subregion), count]);
