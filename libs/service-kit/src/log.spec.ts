import { createLog, NestLog } from './log.js';

const nik = '5271010101709001';

function written(write: (log: NestLog) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(new NestLog(createLog('ingestion', 'info', { write: (line) => void lines.push(line) })));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line is JSON with its service, level, context and ids', () => {
  const [line] = written((log) => log.log('chunk done', { uploadId: 'u-1', chunk: 3 }, 'Judge'));

  expect(line).toMatchObject({
    service: 'ingestion',
    level: 'info',
    message: 'chunk done',
    uploadId: 'u-1',
    chunk: 3,
    context: 'Judge',
  });
});

test.each([
  ['a parser', () => JSON.parse(`{"nik": ${nik}x}`) as unknown],
  ['the database', () => Promise.reject(Object.assign(new Error(`Key (nik)=(${nik})`), { severity: 'ERROR' }))],
  ['our own', () => Promise.reject(new Error(`cannot read ${nik}`))],
])('an error of %s is logged without what it quotes', async (_, work) => {
  const error: unknown = await Promise.resolve()
    .then(work)
    .catch((thrown: unknown) => thrown);

  const [line] = written((log) => log.error('fault', error));

  expect(line).toMatchObject({ fault: { frames: expect.arrayContaining([expect.stringContaining('log.spec')]) } });
  expect(JSON.stringify(line)).not.toContain(nik);
});

test('how Nest wires itself is said only when asked for', () => {
  expect(written((log) => log.log('Mapped {/tallies, GET} route', 'RouterExplorer'))).toEqual([]);
});
