import { type Area, normalise, type RegionEdition } from '@silon/regions';
import { refusal } from '@silon/service-kit';

/**
 * The villages of the chosen areas (kab/kota, kecamatan, villages; dotted or flat), or of the whole region when none is
 * chosen; each once, in the order of their codes. Throws AreaOutsideRegion for what is unknown or elsewhere.
 */
export function chooseVillages(edition: RegionEdition, regionCode: string, areas: readonly string[]): Area[] {
  const region = normalise(regionCode);
  const chosen = areas.length ? areas.map((area) => normalise(area)) : [region];
  const villages = new Map<string, Area>();
  const unknown: number[] = [];
  chosen.forEach((area, index) => {
    const found = area && region && area.startsWith(region) ? edition.villagesOf(area) : [];
    if (found.length === 0) unknown.push(index);
    for (const village of found) villages.set(village.flat, village);
  });
  if (unknown.length) throw new AreaOutsideRegion({ areas: unknown.slice(0, 20) });
  return [...villages.values()].sort((a, b) => (a.flat < b.flat ? -1 : 1));
}

/** Names the places in the list asked for, not what stood there. */
export class AreaOutsideRegion extends refusal({
  code: 'area-outside-region',
  status: 400,
  id: 'Ada wilayah yang tidak dikenal atau di luar daerah pemilihan. Periksa kode yang disebut (nomor urut mulai 0).',
  en: 'An area is unknown or outside the region of the election. Check the codes named (counted from 0).',
}) {}

export class TemplateTooLarge extends refusal({
  code: 'template-too-large',
  status: 400,
  id: 'Templat melebihi jumlah baris satu lembar Excel. Pilih wilayah lebih sedikit atau kurangi baris per desa.',
  en: 'The template has more rows than an Excel sheet can hold. Choose fewer areas or fewer rows a village.',
}) {}
