import { at, columnCount, sizeOf } from './at.js';
import { columns } from './column.js';

test('the places are those of the columns', () => {
  expect(columns).toHaveLength(columnCount);
  expect(Object.entries(at).sort(([, a], [, b]) => a - b)).toEqual(columns.map(({ key }, index) => [key, index]));
});

test('the size of a set', () => expect([0, 1, 0b1010, 0x3fff].map(sizeOf)).toEqual([0, 1, 2, 14]));
