import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { ElectionChanged, PairChanged, StageChanged } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import type { Copy } from '../generation.js';
import { replaceRow } from '../replace-row.js';
import { officeCode, stageKindCode } from './codes.js';
import { settleStages } from './settle-stages.js';

export const replaceElection = (
  tx: EntityManager,
  { generation, electionId }: Copy,
  election: ElectionChanged,
): Promise<boolean> =>
  replaceRow(
    tx,
    'election',
    { generation, election_id: electionId },
    {
      version: election.version,
      commission: election.commission,
      name: election.name,
      office: officeCode[election.office],
      region_code: election.regionCode,
      region_name: election.regionName,
      subregions: JSON.stringify(election.subregions.map(({ code, name }) => ({ code, name }))),
      voter_list_total: election.voterListTotal,
      minimum_support: election.minimumSupport,
      minimum_spread: election.minimumSpread,
      decree_number: election.decreeNumber,
      decree_date: election.decreeDate,
      time_zone: election.timeZone,
      voting_day: election.votingDay,
    },
  );

export async function replaceStage(
  tx: EntityManager,
  { generation, electionId }: Copy,
  { version, stageId, kind, name, opensAt, closesAt, exceptionDecision }: StageChanged,
): Promise<boolean> {
  const row = {
    version,
    election_id: electionId,
    kind: stageKindCode[kind],
    name,
    opens_at: opensAt ? timestampDate(opensAt) : null,
    closes_at: closesAt ? timestampDate(closesAt) : null,
    exception_decision: exceptionDecision,
    status: 'upcoming',
  };
  const replaced = await replaceRow(tx, 'stage', { generation, stage_id: stageId }, row);
  if (replaced) await settleStages(tx, stageId);
  return replaced;
}

export const replacePair = (
  tx: EntityManager,
  { generation, electionId }: Copy,
  { version, pairId, candidateName, viceCandidateName, mandateNumber }: PairChanged,
): Promise<boolean> =>
  replaceRow(
    tx,
    'pair',
    { generation, pair_id: pairId },
    {
      version,
      election_id: electionId,
      candidate_name: candidateName,
      vice_candidate_name: viceCandidateName,
      mandate_number: mandateNumber,
    },
  );
