import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { b1Kwk2018 } from '@silon/workbook';
import type { CorrectionRow } from './correction-rows.js';
import { sendAsWritten } from './send-as-written.js';
import { writeCorrection } from './write-correction.js';

const content = (rows: AsyncIterable<CorrectionRow[]>) => ({
  of: { electionId: 'e', pairId: 'p', uploadId: 'u' },
  profile: b1Kwk2018,
  summary: {
    ...{ receipt: 1, ledgerVersion: 1, choice: { rows: 'all' as const }, rows: 0, causes: [] },
    statuses: { accepted: 0, review: 0, rejected: 0, 'not-new': 0, quarantined: 0 },
    causesNote: { id: '', en: '' },
  },
  rows,
});
const row: CorrectionRow = {
  texts: Array.from({ length: 14 }, (_, at) => `cell ${at}`),
  ...{ status: 'accepted', codes: [], explanation: '', mend: '', marks: [], identity: 'S1-1-0-0-0' },
};
const chunk = Array<CorrectionRow>(1_000).fill(row);

/** Answers one request by this, and tells how the answering ended. */
async function answering(write: (output: Writable, signal: AbortSignal) => Promise<void>) {
  const ended = Promise.withResolvers<void>();
  const server = createServer((_, response) => {
    response.flushHeaders();
    sendAsWritten(response, write).then(ended.resolve, ended.reject);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const [answer] = (await once(get({ port: (server.address() as AddressInfo).port }), 'response')) as [IncomingMessage];
  return { answer, ended: ended.promise, close: () => server.close() };
}

test('who hangs up stops the work, and that is no fault', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield chunk;
    } finally {
      closed = true;
    }
  }
  const { answer, ended, close } = await answering((output, signal) =>
    writeCorrection(content(endless()), output, signal),
  );
  await once(answer, 'data');
  answer.destroy();
  await ended;
  expect(closed).toBe(true);
  close();
}, 30_000);

test('what fails in the middle is thrown, and the answer breaks off', async () => {
  async function* broken() {
    yield chunk;
    throw new Error('a seal is broken');
  }
  const { answer, ended, close } = await answering((output, signal) =>
    writeCorrection(content(broken()), output, signal),
  );
  answer.resume();
  await Promise.all([
    expect(once(answer, 'end')).rejects.toThrow('aborted'),
    expect(ended).rejects.toThrow('a seal is broken'),
  ]);
  close();
}, 30_000);
