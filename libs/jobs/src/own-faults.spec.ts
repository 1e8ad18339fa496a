import { isOwnFault } from './own-faults.js';

test.each([
  ['a full disk', { code: 'ENOSPC' }, true],
  ['a lost connection', { code: '57P01' }, true],
  ['a file that is gone', { code: 'ENOENT' }, false],
  ['a row that breaks a rule’s code', { name: 'TypeError' }, false],
])('%s: whose fault it is', (_, marks, isOwn) => {
  expect(isOwnFault(Object.assign(new Error(''), marks))).toBe(isOwn);
});
