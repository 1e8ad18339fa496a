import type { RegionEditions } from '@silon/regions';
import type { RuleContext, RuleSettings } from '@silon/rules';
import type { DataSource } from 'typeorm';

/** What the rows of one upload are judged by; all of it was fixed when its last byte came. */
export interface Judging {
  readonly uploadId: string;
  readonly electionId: string;
  readonly pairId: string;
  /** Rows of each chunk. */
  readonly chunkRows: readonly number[];
  readonly rows: number;
  /** SHA-256 of the pack its rows are judged by, whoever judges them. */
  readonly rulePack: string;
  readonly conditions: Omit<RuleContext, 'settings'>;
  /** What the election sets; the pack's own defaults hold for the rest. */
  readonly settings: Partial<RuleSettings>;
  /** The subregion a village counts for, 0 where it is none of the election's. */
  subregionOf(village: string): number;
}

interface Row {
  upload_id: string;
  election_id: string;
  pair_id: string;
  chunk_rows: number[];
  rule_pack: string;
  day_received: string;
  region_code: string;
  region_edition: string;
  voting_day: string;
  subregions: string[];
  rule_settings: Partial<RuleSettings>;
  village_codes: string[] | null;
}

/** @throws when the upload is unknown; its settings were there before its chunks became jobs. */
export async function loadJudging(db: DataSource, uploadNo: number, editions: RegionEditions): Promise<Judging> {
  const [row]: Row[] = await db.query(
    `SELECT u.upload_id, u.election_id, u.pair_id, u.chunk_rows, u.rule_pack, u.day_received, u.region_edition,
            s.region_code, s.voting_day, s.subregions, s.rule_settings, v.village_codes
       FROM upload u
       JOIN election_settings s USING (election_id, settings_version)
       LEFT JOIN issued_villages v ON v.pair_id = u.pair_id AND v.version = u.villages_version
      WHERE u.upload_no = $1`,
    [uploadNo],
  );
  if (!row) throw new Error(`upload ${uploadNo} is not here`);
  return {
    uploadId: row.upload_id,
    electionId: row.election_id,
    pairId: row.pair_id,
    chunkRows: row.chunk_rows,
    rows: row.chunk_rows.reduce((sum, rows) => sum + rows, 0),
    rulePack: row.rule_pack,
    conditions: {
      dayReceived: row.day_received,
      votingDay: row.voting_day,
      region: await editions.lookupFor(row.region_edition, row.region_code),
      issuedVillages: row.village_codes ? new Set(row.village_codes) : undefined,
    },
    settings: row.rule_settings,
    subregionOf: subregions(row.subregions),
  };
}

/** Subregions are named by a prefix of the village's code, all of one length. */
function subregions(codes: readonly string[]): (village: string) => number {
  const known = new Set(codes);
  const length = codes[0]?.length ?? 0;
  return (village) => {
    const code = village.slice(0, length);
    return known.has(code) ? Number(code) : 0;
  };
}
