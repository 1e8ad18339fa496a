import type { PairRow } from '../pairs/pair.entity.js';
import { pairView } from '../pairs/pair-view.js';
import type { StageRow } from '../stages/stage.entity.js';
import { stageView } from '../stages/stage-view.js';
import type { ElectionRow } from './election.entity.js';

/** An election as its answer says it; `warnings` are for people, nothing is refused for them. */
export const electionView = ({ decreeWarnings: warnings, ...election }: ElectionRow) => ({ ...election, warnings });

export const wholeElectionView = (election: ElectionRow, stages: StageRow[], pairs: PairRow[]) => ({
  ...electionView(election),
  stages: stages.map(stageView),
  pairs: pairs.map(pairView),
});
