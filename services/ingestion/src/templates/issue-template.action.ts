import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Account, requirePair } from '@silon/access';
import { ingestionStream } from '@silon/contracts';
import { say } from '@silon/events';
import { RegionEditions } from '@silon/regions';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { ElectionNotHereYet, findPairElection, type PairElection } from '../elections/pair-election.js';
import { chooseVillages, TemplateTooLarge } from './choose-villages.js';
import type { IssuedTemplate } from './issued-template.js';
import { TEMPLATE_VERSION } from './template-mark.js';

const MOST_ROWS = 1_048_575; // what an Excel sheet holds below its header

export interface TemplateOrder {
  readonly pairId: string;
  readonly areas: readonly string[];
  readonly rowsPerVillage: number;
}

/** Records a template and what villages the pair has now been issued in all; only then is it written. */
@Injectable()
export class IssueTemplate {
  constructor(
    private readonly db: DataSource,
    private readonly editions: RegionEditions,
  ) {}

  async run(account: Account, order: TemplateOrder): Promise<IssuedTemplate> {
    if (account.pairId !== order.pairId) requirePair(account, undefined);
    const pair = await findPairElection(this.db.manager, order.pairId);
    if (!pair) throw new ElectionNotHereYet();
    requirePair(account, pair);
    const edition = await this.editions.load(pair.regionEdition);
    const villages = chooseVillages(edition, pair.regionCode, order.areas);
    const chosen = order.areas.length ? order.areas : [pair.regionCode];
    const places = chosen.map((code) => edition.areaName(code) ?? code);
    const rows = villages.length * order.rowsPerVillage;
    if (rows > MOST_ROWS) throw new TemplateTooLarge({ rows, most: MOST_ROWS });
    const codes = villages.map(({ flat }) => flat);
    const villagesHash = hashOf(codes);
    const templateId = await this.db.transaction(async (tx) => {
      const id = await recordTemplate(tx, pair, order, codes, villagesHash);
      const version = await uniteVillages(tx, pair, codes);
      const after = { templateId: id, pairId: pair.pairId, areas: order.areas, villagesHash, villagesVersion: version };
      const { id: actor, role } = account;
      const { commission } = pair;
      await recordAct(tx, { actor, role, commission, action: 'issue-template', object: `template/${id}`, after });
      return id;
    });
    return { templateId, pair, villages, places, rowsPerVillage: order.rowsPerVillage, villagesHash };
  }
}

/** Hexadecimal SHA-256 of the flat codes, one a line. */
const hashOf = (codes: readonly string[]): string => createHash('sha256').update(codes.join('\n')).digest('hex');

async function recordTemplate(
  tx: EntityManager,
  { pairId, electionId, regionEdition, profile }: PairElection,
  { areas, rowsPerVillage }: TemplateOrder,
  codes: readonly string[],
  hash: string,
): Promise<string> {
  const [{ id }]: [{ id: string }] = await tx.query(
    `INSERT INTO template (template_id, pair_id, election_id, version, region_edition, areas, villages, villages_hash, rows_per_village, profile)
     VALUES (uuidv7()::text, $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING template_id AS id`,
    [pairId, electionId, TEMPLATE_VERSION, regionEdition, areas, codes.length, hash, rowsPerVillage, profile],
  );
  return id;
}

/** The version of the union; it counts only when a village came in, and then the whole union is said. */
async function uniteVillages(tx: EntityManager, pair: PairElection, codes: readonly string[]): Promise<number> {
  const { pairId, electionId } = pair;
  const [{ version, villages }]: [{ version: number; villages: string[] }] = await tx.query(
    `INSERT INTO issued_villages AS known (pair_id, version, village_codes) VALUES ($1, 0, '{}')
     ON CONFLICT (pair_id) DO UPDATE SET version = known.version
     RETURNING version, village_codes AS villages`,
    [pairId],
  );
  const union = new Set([...villages, ...codes]);
  if (union.size === villages.length) return version;
  const villageCodes = [...union].sort();
  const next = version + 1;
  await tx.query('UPDATE issued_villages SET version = $2, village_codes = $3 WHERE pair_id = $1', [
    pairId,
    next,
    villageCodes,
  ]);
  await say(tx, ingestionStream, pairId, {
    eventId: `${pairId}_villages_${next}`,
    pairId,
    event: { case: 'villagesIssued', value: { version: next, electionId, villageCodes } },
  });
  return next;
}
