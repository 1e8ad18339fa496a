import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { sendAsWritten } from './send-as-written.js';
import { drained } from './sheet-stream.js';
import { writeWorkbook } from './write-workbook.js';

/** Answers one request by this, and tells how the answering ended. */
async function answering(write: (output: Writable, signal: AbortSignal) => Promise<void>) {
  const ended = Promise.withResolvers<void>();
  const server = createServer((_, response) => {
    sendAsWritten(response, 'list.xlsx', write).then(ended.resolve, ended.reject);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const [answer] = (await once(get({ port: (server.address() as AddressInfo).port }), 'response')) as [IncomingMessage];
  return { answer, ended: ended.promise, close: () => server.close() };
}

/** Writes rows until `until` says otherwise. */
const rows = (until: (written: number) => boolean) => (output: Writable, signal: AbortSignal) =>
  writeWorkbook(output, { shared: false }, signal, async (workbook) => {
    const sheet = workbook.addWorksheet('list');
    for (let written = 0; !until(written); written++) {
      sheet.addRow([`row ${written}`]).commit();
      if (written % 100 === 0) await drained(sheet, signal);
    }
    sheet.commit();
  });

test('a workbook arrives whole, by its name, and nobody keeps it on the way', async () => {
  const { answer, ended, close } = await answering(rows((written) => written === 3));
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="list.xlsx"',
    'cache-control': 'no-store',
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await buffer(answer)) as never);
  await ended;
  expect(workbook.getWorksheet('list')!.getColumn(1).values).toEqual([undefined, 'row 0', 'row 1', 'row 2']);
  close();
});

test('who hangs up stops the work, and that is no fault', async () => {
  let last = 0;
  const { answer, ended, close } = await answering(rows((written) => ((last = written), false)));
  await once(answer, 'data');
  answer.destroy();
  await ended;
  expect(last).toBeGreaterThan(0);
  close();
}, 30_000);

test('what fails in the middle is thrown, and the answer breaks off', async () => {
  const { answer, ended, close } = await answering(
    rows((written) => {
      if (written === 50_000) throw new Error('a seal is broken');
      return false;
    }),
  );
  answer.resume();
  await Promise.all([
    expect(once(answer, 'end')).rejects.toThrow('aborted'),
    expect(ended).rejects.toThrow('a seal is broken'),
  ]);
  close();
}, 30_000);
