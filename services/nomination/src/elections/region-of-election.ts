import { levelOf, normalise, type RegionEditions } from '@silon/regions';
import { refusal } from '@silon/service-kit';
import type { Office } from '@silon/threshold';
import type { Subregion } from './election.entity.js';

export class RegionRefused extends refusal({
  code: 'region-refused',
  status: 422,
  id: 'Kode wilayah tidak dikenal, bukan wilayah Anda, atau tidak sesuai dengan jabatannya.',
  en: 'The region code is unknown, not of your region, or does not fit the office.',
}) {}

export interface ElectionRegion {
  /** Flat. */
  readonly regionCode: string;
  readonly regionName: string;
  /** Kab/kota for a governor, kecamatan for a regent or mayor. */
  readonly subregions: readonly Subregion[];
}

export interface RegionQuestion {
  readonly office: Office;
  readonly regionCode: string;
  readonly regionEdition: string;
  readonly commission: string;
}

/** The region as the pinned edition knows it. Throws RegionRefused. */
export async function regionOfElection(question: RegionQuestion, editions: RegionEditions): Promise<ElectionRegion> {
  const { office, regionEdition, commission } = question;
  const regionCode = normalise(question.regionCode) ?? '';
  if (!regionCode.startsWith(commission)) throw new RegionRefused({ because: 'not-yours' });
  if (!fits(office, regionCode)) throw new RegionRefused({ because: 'office' });
  if (!(await editions.names()).includes(regionEdition)) throw new RegionRefused({ because: 'edition' });
  const edition = await editions.load(regionEdition, { province: regionCode.slice(0, 2) });
  const regionName = edition.areaName(regionCode);
  const subregions = edition.subregionsOf(regionCode).map(({ flat, name }) => ({ code: flat, name }));
  if (!regionName || subregions.length === 0) throw new RegionRefused({ because: 'unknown' });
  return { regionCode, regionName, subregions };
}

/** A kabupaten elects a regent, a kota a mayor; kota are numbered from 71 (Permendagri 137/2017, article 4). */
function fits(office: Office, regionCode: string): boolean {
  if (office === 'governor') return levelOf(regionCode) === 'province';
  return levelOf(regionCode) === 'regency' && office === (Number(regionCode.slice(2)) >= 71 ? 'mayor' : 'regent');
}
