import { day, figure, moment, percent } from './format.js';

test.each([
  ['id', 303_331, '303.331'],
  ['en', 303_331, '303,331'],
  ['id', '<5', '<5'],
  ['id', '<50000', '<50.000'],
] as const)('%s %s reads %s', (language, value, text) => expect(figure(language, value)).toBe(text));

test('times are told in the zone of the election', () => {
  const at = '2017-11-22T13:04:07Z';
  expect(moment('id', at, 'Asia/Makassar', new Date(at))).toBe('21:04:07 WITA');
  expect(moment('id', at, 'Asia/Jayapura', new Date(at))).toBe('22:04:07 WIT');
  expect(moment('id', at, 'Asia/Makassar', new Date('2017-11-24T00:00:00Z'))).toBe('22 Nov 2017 21:04:07 WITA');
});

test('shares and days read as people write them', () => {
  expect(percent('id', 303_331 / 3_568_594).replace(/\s/, ' ')).toBe('8,5%');
  expect(day('id', '2018-06-27')).toBe('27 Juni 2018');
});
