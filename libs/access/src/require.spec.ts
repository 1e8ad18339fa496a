import type { Account } from './account.js';
import { NotThere } from './refusals.js';
import { requireCommission, requirePair } from './require.js';

const pair = { commission: '52', electionId: 'e-1', pairId: 'p-1' };
const operator: Account = { id: 'o', role: 'operator', commission: '52', electionId: 'e-1', pairId: 'p-1' };
const commission: Account = { id: 'c', role: 'commission', commission: '52' };

test.each<[string, Account, boolean]>([
  ['its operator', operator, true],
  ['the operator of another pair', { ...operator, pairId: 'p-2' }, false],
  ['an operator with the same pair id in another election', { ...operator, electionId: 'e-2' }, false],
  ['its commission', commission, true],
  ['another commission', { ...commission, commission: '53' }, false],
  ['its supervisor', { ...commission, role: 'supervisor' }, true],
  ['the supervisor of another', { ...commission, role: 'supervisor', commission: '5' }, false],
])('a pair may be reached by %s: %#', (_, account, allowed) => {
  const reach = () => requirePair(account, pair);
  if (allowed) expect(reach).not.toThrow();
  else expect(reach).toThrow(NotThere);
});

test('what does not exist and what is not yours get the same answer', () => {
  expect(() => requirePair(commission, undefined)).toThrow(NotThere);
  expect(() => requireCommission(commission, undefined)).toThrow(NotThere);
  expect(() => requireCommission({ ...commission, commission: '53' }, '52')).toThrow(NotThere);
  expect(() => requireCommission(operator, '52')).toThrow(NotThere);
});
