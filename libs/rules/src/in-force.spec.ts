import { isInForce } from './in-force.js';

test.each([
  [{}, true],
  [{ since: '2018-06-27' }, true],
  [{ since: '2018-06-28' }, false],
  [{ until: '2018-06-27' }, true],
  [{ until: '2018-06-26' }, false],
  [{ since: '2015-01-01', until: '2019-12-31' }, true],
  [{ since: '2019-01-01', until: '2019-12-31' }, false],
])('a rule %j holds on 27 June 2018: %s', (rule, holds) => expect(isInForce(rule, '2018-06-27')).toBe(holds));
