import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionEdition } from '@silon/regions';
import { planCampaign, type PlannedWorkbook } from '../../test/synthetic/campaign.ts';
import { faultsFor } from '../../test/synthetic/faults.ts';
import { readTemplate } from '../../test/synthetic/issued-template.ts';
import { noTruth, type Truth } from '../../test/synthetic/truth.ts';
import { writeWorkbook } from '../../test/synthetic/workbook/write-workbook.ts';
import { downloadTemplate } from '../../test/users/download-template.ts';
import { folderOf } from './memory.ts';
import type { Players } from './players.ts';

export interface Workbook {
  /** Index of its pair. */
  pair: number;
  file: string;
  fileName: string;
  rows: number;
  bytes: number;
}

export interface Campaigns {
  workbooks: Workbook[];
  /** One a pair, counted while the rows were written. */
  truths: Truth[];
  /** People who stand with both pairs. */
  shared: number;
}

/** Everybody in all kab/kota for the first pair, with every fault; a tenth in three of them for the second, some of them the first pair's. */
export async function writeWorkbooks(
  players: Players,
  { edition, rows, seed, signal }: { edition: RegionEdition; rows: number; seed: number; signal: AbortSignal },
  onWorkbook: (name: string) => void,
): Promise<Campaigns> {
  const shared = Math.min(500, Math.floor(rows / 20));
  const plans = [
    planCampaign({ edition, seed, rows, faults: faultsFor(rows) }),
    planCampaign({
      edition,
      seed,
      rows: Math.floor(rows / 10),
      population: 1,
      shared,
      regencies: ['5201', '5202', '5271'],
    }),
  ];
  const truths = plans.map(noTruth);
  const workbooks: Workbook[] = [];
  for (const [pair, plan] of plans.entries())
    for (const planned of plan) {
      signal.throwIfAborted();
      onWorkbook(planned.name);
      workbooks.push(await write(players, pair, planned, truths[pair]!));
    }
  return { workbooks, truths, shared };
}

async function write(players: Players, pair: number, planned: PlannedWorkbook, truth: Truth): Promise<Workbook> {
  const folder = folderOf(players.electionId);
  const name = `pasangan-${pair + 1}-${planned.regency}`;
  const { pairId, visitor } = players.operators[pair]!;
  const kept = join(folder, `${name}.templat.xlsx`);
  // An operator downloads the template once and fills it again and again.
  if (!existsSync(kept)) writeFileSync(kept, await downloadTemplate(visitor, pairId, planned.areas), { mode: 0o600 });
  const { header, meta } = await readTemplate(readFileSync(kept));
  const file = join(folder, `${name}.xlsx`);
  const { rows } = await writeWorkbook(file, { header, meta, rows: planned.rows(truth) });
  return { pair, file, fileName: `${planned.name}.xlsx`, rows, bytes: statSync(file).size };
}
