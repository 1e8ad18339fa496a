import fc from 'fast-check';
import { ChunkBuilder } from './chunk-builder.js';
import { Chunk } from './chunk.js';

const encoder = new TextEncoder();

function build(rows: string[][]): Chunk {
  const builder = new ChunkBuilder(rows[0]!.length);
  rows.forEach((cells, index) => {
    const pieces = cells.map((cell) => encoder.encode(cell));
    const ends = new Uint32Array(cells.length);
    pieces.reduce((end, piece, column) => (ends[column] = end + piece.length), 0);
    builder.add(
      1,
      index + 2,
      Uint8Array.from(cells, (cell) => (cell ? 1 : 0)),
      ends,
      Uint8Array.from(pieces.flatMap((piece) => [...piece])),
    );
  });
  return new Chunk(builder.finish());
}

test('what goes in comes out, whatever the script', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant(''));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 40 }), (rows) => {
      const chunk = build(rows);
      expect(rows.map((_, row) => [...chunk.texts(row, [])])).toEqual(rows);
      expect([...chunk.rowNumbers]).toEqual(rows.map((_, row) => row + 2));
    }),
  );
});

test('a chunk grows past its first buffers', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [`${row}`, 'x'.repeat(100), 'é']);
  expect(build(rows).texts(2999, [])).toEqual(['2999', 'x'.repeat(100), 'é']);
});

test('number formats stay with their cell', () => {
  const builder = new ChunkBuilder(2);
  builder.add(1, 2, Uint8Array.of(1, 2), Uint32Array.of(1, 3), encoder.encode('a42'));
  builder.noteFormat(1, '0.00E+00');
  const chunk = new Chunk(builder.finish());
  expect([chunk.format(0, 0), chunk.format(0, 1), [...chunk.kinds(0)]]).toEqual([undefined, '0.00E+00', [1, 2]]);
});

test('a row says what it says of itself; where none does, the chunk is what it always was', () => {
  const builder = new ChunkBuilder(2);
  for (const row of [2, 3, 4]) {
    builder.add(1, row, Uint8Array.of(1, 2), Uint32Array.of(1, 3), encoder.encode('a42'));
    if (row === 3) builder.noteIdentity('S1-1-0-0-0123456789abcdef');
    builder.noteFormat(1, '0.00E+00');
  }
  const chunk = new Chunk(builder.finish());
  expect([0, 1, 2].map((row) => chunk.identities?.[row] ?? '')).toEqual(['', 'S1-1-0-0-0123456789abcdef', '']);
  expect([chunk.format(2, 1), chunk.texts(1, [])]).toEqual(['0.00E+00', ['a', '42']]);

  builder.clear();
  builder.add(1, 5, Uint8Array.of(1, 1), Uint32Array.of(1, 2), encoder.encode('bc'));
  const plain = builder.finish(); // takes nothing over
  expect(new Chunk(plain).texts(0, [])).toEqual(['b', 'c']);
  expect(new Chunk(plain).format(0, 1)).toBeUndefined();
  expect(Buffer.from(plain).toString('latin1', 0, 4)).toBe('SCK1');
  expect(new Chunk(plain).identities).toBeUndefined();
});

test('a chunk is the same whatever the builder held before', () => {
  const add = (builder: ChunkBuilder, row: number) =>
    builder.add(1, row, Uint8Array.of(1), Uint32Array.of(30), encoder.encode('z'.repeat(30)));
  const [used, fresh] = [new ChunkBuilder(1), new ChunkBuilder(1)];
  for (let row = 2; row < 100; row++) add(used, row);
  used.finish();
  used.clear();
  for (const builder of [used, fresh]) add(builder, 2);
  expect(used.finish()).toEqual(fresh.finish());
});

test('that days are counted from 1904 is known of all its cells', () => {
  const builder = new ChunkBuilder(1);
  builder.add(1, 2, Uint8Array.of(3), Uint32Array.of(5), encoder.encode('29771'));
  builder.noteFormat(0, 'dd-mm-yyyy');
  expect(new Chunk(builder.finish()).is1904).toBe(false);
  builder.is1904 = true;
  const chunk = new Chunk(builder.finish());
  expect([chunk.is1904, chunk.format(0, 0)]).toEqual([true, 'dd-mm-yyyy']);
});

test('bytes that are no chunk are refused', () => {
  expect(() => new Chunk(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
  const bytes = new ChunkBuilder(2).finish();
  expect(() => new Chunk(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});

test('a chunk is read wherever in a larger buffer it lies', () => {
  const builder = new ChunkBuilder(1);
  builder.add(1, 2, Uint8Array.of(1), Uint32Array.of(2), encoder.encode('ab'));
  const bytes = builder.finish();
  const larger = Buffer.alloc(bytes.length + 1);
  larger.set(bytes, 1);
  expect(new Chunk(larger.subarray(1)).texts(0, [])).toEqual(['ab']);
});
