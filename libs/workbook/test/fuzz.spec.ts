import { expect, test } from '@jest/globals';
import { b1Kwk2018 } from '../src/index.js';
import { nodePlatform } from '../src/platform/node.js';
import { readSheetsOf } from '../src/read-sheets.js';
import { readSupportersOf } from '../src/read-supporters.js';
import { bases } from './fuzz/bases.js';
import { check, type Reader } from './fuzz/check.js';
import { mutate } from './fuzz/mutate.js';
import { Random } from './fuzz/random.js';

const seed = 20180627;
const source = (bytes: Buffer) => ({
  length: bytes.length,
  read: async (at: number, length: number) => bytes.subarray(at, at + length),
});
const readers: Reader[] = [
  (bytes, onRow) => readSupportersOf(source(bytes), nodePlatform, { profile: b1Kwk2018, onRow }),
  (bytes, onRow) => readSheetsOf(source(bytes), nodePlatform, { onRow }),
];

test(`500 changed workbooks (seed ${seed}) are read or refused, never more; more of them: npm run fuzz`, async () => {
  const sound = await bases();
  expect(sound.length).toBeGreaterThan(8);
  const outcomes = { rows: 0, refused: 0 };
  for (let n = 0; n < 500; n++) {
    const random = new Random(seed * 1_000_003 + n);
    const file = mutate(random.one(sound), random);
    outcomes[
      await check(file, readers).catch((error: Error) => Promise.reject(new Error(`file ${n}`, { cause: error })))
    ]++;
  }
  expect(outcomes.rows).toBeGreaterThan(30);
  expect(outcomes.refused).toBeGreaterThan(100);
}, 120_000);
