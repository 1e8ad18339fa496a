import { ReadingThread } from './reading-thread.js';

const chunks = { directory: '/nowhere', folder: 'chunks/a/1', key: new Uint8Array(32) };
const order = { path: '/nowhere', profile: 'b1-kwk-2018', chunkRows: 10, limits: { fileBytes: 1_000 }, chunks };
const limits = { seconds: 20, heapMegabytes: 64 };
const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const read = (text: string) => new ReadingThread(limits, program(text)).read(order);
const begin = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'begun' });`;

test.each([`import 'node:not-there';`, 'process.exit(3);'])(
  'a thread that could not begin is our fault, and no file is refused for it: %s',
  async (text) => {
    await expect(read(text)).rejects.toThrow();
  },
);

test.each(['throw new Error();', 'process.exit(3);'])('one that broke over the file refuses it: %s', async (text) => {
  expect(await read(`${begin} await new Promise((go) => setTimeout(go, 50)); ${text}`)).toMatchObject({
    rows: 0,
    findings: [{ code: 'F002' }],
  });
});
