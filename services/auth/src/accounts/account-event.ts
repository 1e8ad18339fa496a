import type { MessageInitShape } from '@bufbuild/protobuf';
import type { Role } from '@silon/access';
import { AccountState, type AuthEventSchema, Role as SpokenRole } from '@silon/contracts';
import type { AccountRow } from './account.entity.js';

const roles: Record<Role, SpokenRole> = {
  commission: SpokenRole.COMMISSION,
  operator: SpokenRole.OPERATOR,
  supervisor: SpokenRole.SUPERVISOR,
};
const states: Record<AccountRow['state'], AccountState> = {
  invited: AccountState.INVITED,
  active: AccountState.ACTIVE,
  disabled: AccountState.DISABLED,
};

/** The account's whole state, as auth's stream says it; its name stays here. */
export function accountChanged(
  account: AccountRow,
): MessageInitShape<typeof AuthEventSchema> & { eventId: string; accountId: string } {
  const { id, version, role, state, commission, electionId, pairId } = account;
  return {
    eventId: `account_${id}_${version}`,
    accountId: id,
    event: {
      case: 'accountChanged',
      value: {
        version,
        role: roles[role],
        state: states[state],
        commission,
        electionId: electionId ?? '',
        pairId: pairId ?? '',
      },
    },
  };
}
