import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Area } from '@silon/regions';
import type { IssuedTemplate } from './issued-template.js';
import { writeTemplate } from './write-template.js';

const key = Buffer.alloc(32, 7);

/** So many villages, each of which tells when it is come to. */
const templateOf = (count: number, rowsPerVillage: number, came: (village: number) => void): IssuedTemplate => {
  const villages: Area[] = [];
  for (let village = 0; village < count; village++)
    Object.defineProperty(villages, village, {
      get() {
        came(village);
        return { code: `52.01.01.${2_000 + village}`, name: `Desa Contoh ${village}` };
      },
    });
  return {
    ...{ templateId: '0'.repeat(36), villages, places: [], rowsPerVillage, villagesHash: '' },
    pair: {
      ...{ electionId: 'e', pairId: 'p', commission: '52', regionCode: '52' },
      ...{ regionEdition: '2025', timeZone: 'Asia/Makassar', settingsVersion: 1, profile: 'b1-kwk-2018' },
    },
  };
};

test('who does not fetch a template is waited for, and the rows with him', async () => {
  const stop = new AbortController();
  let villages = 0;
  const template = templateOf(500, 1_000, (village) => (villages = village));
  const writing = writeTemplate(template, key, new PassThrough(), stop.signal);
  for (let before = 0; villages === 0 || villages !== before; await sleep(500)) before = villages;
  expect(villages).toBeLessThan(250);
  stop.abort();
  await expect(writing).rejects.toThrow('abort');
}, 60_000);

test('others have their turn while a large template is written', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const output = new PassThrough();
  output.resume();
  const turnsAt: number[] = [];
  const template = templateOf(100, 1_000, (village) => (turnsAt[village] = turns));
  await writeTemplate(template, key, output, new AbortController().signal);
  clearInterval(timer);
  expect(turnsAt[99]! - turnsAt[0]!).toBeGreaterThan(20);
}, 60_000);
