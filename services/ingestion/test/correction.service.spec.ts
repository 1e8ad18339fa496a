import { SealedBlobs } from '@silon/blobs';
import { Chunk } from '@silon/contracts';
import { correctionColumns, correctionMeta, type CorrectionOf } from '@silon/workbook';
import excel from 'exceljs';
import { type Pair, startWorld, type World } from './ingestion-service.js';
import { read, send } from './tus.js';
import { supporter, supporters, titles, workbook } from './workbooks.js';

const identity = (row: number) => `S1-1-0-${row}-0123456789abcdef`;
const remarks = (row: number) => ['Ditolak', 'R150', 'Apa yang salah', 'Caranya', identity(row)];

/** What the operator sends back: rows with what was said of them, and what the workbook says of itself. */
async function correction(meta: Readonly<Record<string, string>>): Promise<Buffer> {
  const book = new excel.Workbook();
  book.addWorksheet('RINGKASAN').addRow(['BERKAS KOREKSI']);
  const list = book.addWorksheet('B.1-KWK');
  list.addRow([...titles, ...correctionColumns.map(({ title }) => title)]);
  for (const row of [1, 2]) list.addRow([...supporter(row), ...remarks(row)]);
  list.addRow(supporter(3)); // a supporter the operator has added
  book.addWorksheet('_meta', { state: 'veryHidden' }).addRows(Object.entries(meta));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a correction workbook', () => {
  let world: World;
  let url: string;
  let pair: Pair;
  let token: string;
  let of: CorrectionOf;
  beforeAll(async () => {
    world = await startWorld();
    url = await world.instance();
    pair = await world.makePair();
    token = await world.token({ role: 'operator', ...pair });
    const uploadId = await send(url, token, pair.pairId, await workbook(supporters(1, 2)));
    await read(url, token, uploadId);
    of = { ...pair, uploadId };
  }, 60_000);
  afterAll(() => world.stop());

  const sent = async (meta: Readonly<Record<string, string>>, to = pair, as = token) => {
    const id = await send(url, as, to.pairId, await correction(meta));
    return { id, shown: await read(url, as, id) };
  };
  const codes = ({ findings }: Awaited<ReturnType<typeof read>>) => findings.map(({ code }) => code);

  test('of an upload of the pair is taken without a word, and each row keeps its identity in its sealed chunk', async () => {
    const { id, shown } = await sent(correctionMeta(of));
    expect([shown.state, shown.rows, codes(shown)]).toEqual(['chunked', 3, []]);
    const [{ attempt }]: [{ attempt: number }] = await world.db.query(
      'SELECT attempt FROM upload WHERE upload_id = $1',
      [id],
    );
    const bytes = await world.apps[0]!.get(SealedBlobs).get(pair.electionId, `chunks/${id}/${attempt}/0`);
    const chunk = new Chunk(bytes);
    expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('SCK2');
    expect([0, 1, 2].map((row) => chunk.identities?.[row] ?? '')).toEqual([identity(1), identity(2), '']);
    expect([0, 1, 2].map((row) => [...chunk.texts(row, [])])).toEqual([1, 2, 3].map(supporter));
  });

  test('of another pair’s upload, or of none, is said to be so and still read', async () => {
    const rival = await world.addPair(pair.electionId);
    const rivals = await world.token({ role: 'operator', ...rival });
    const meta = correctionMeta(of);
    for (const [said, to, as] of [
      [meta, rival, rivals],
      [{ ...meta, pairId: rival.pairId }, rival, rivals],
      [{ ...meta, pairId: rival.pairId }, pair, token],
      [{ ...meta, electionId: pair.pairId }, pair, token],
      [{ ...meta, templateId: pair.pairId }, pair, token],
      [{ ...meta, templateId: 'bukan unggahan' }, pair, token],
      [{ ...meta, templateId: '_x0000_' }, pair, token],
      [{ kind: 'correction' }, pair, token],
      [{ ...meta, kind: 'templat' }, pair, token],
    ] as const) {
      const { shown } = await sent(said, to, as);
      expect([said, shown.state, shown.rows, codes(shown)]).toEqual([said, 'chunked', 3, ['F014']]);
    }
  });
});
