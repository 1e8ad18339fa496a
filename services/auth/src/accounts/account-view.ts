import type { AccountRow } from './account.entity.js';

/** An account as its commission sees it. */
export const accountView = ({ id, name, role, state, electionId, pairId, createdAt }: AccountRow) => ({
  id,
  accountName: name,
  role,
  state,
  ...(electionId && pairId && { electionId, pairId }),
  createdAt: createdAt.toISOString(),
});

export type AccountView = ReturnType<typeof accountView>;
