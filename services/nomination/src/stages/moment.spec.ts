import { instantOf } from './moment.js';

test.each([
  ['2017-11-22T08:00', 'Asia/Makassar', '2017-11-22T00:00:00.000Z'],
  ['2017-11-26T23:59:59', 'Asia/Makassar', '2017-11-26T15:59:59.000Z'],
  ['2017-11-22T08:00', 'Asia/Jakarta', '2017-11-22T01:00:00.000Z'],
  ['2017-11-22T08:00', 'Asia/Jayapura', '2017-11-21T23:00:00.000Z'],
  ['2017-11-22T08:00:00+07:00', 'Asia/Jayapura', '2017-11-22T01:00:00.000Z'],
  ['2017-11-22T08:00:00Z', 'Asia/Jayapura', '2017-11-22T08:00:00.000Z'],
])('%s in %s', (moment, zone, instant) => {
  expect(instantOf(moment, zone).toISOString()).toBe(instant);
});
