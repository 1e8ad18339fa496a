import type { StageRow } from './stage.entity.js';

export const stageView = ({ opensAt, closesAt, ...stage }: StageRow) => ({
  ...stage,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
});
