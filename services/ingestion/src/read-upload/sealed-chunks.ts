import { FileBlobStore, sealInParts } from '@silon/blobs';
import { ChunkBuilder } from '@silon/contracts';
import { CellKind } from '@silon/rules';
import type { ScannedRow } from '@silon/workbook';
import type { ReadOrder } from './reading.js';

/** Chunks under way to the blob store; more would only lie in memory. */
const IN_FLIGHT = 4;

/** Cuts the rows of one file into chunks, seals and stores each as soon as it is full. */
export class SealedChunks {
  is1904 = false;
  private readonly builder: ChunkBuilder;
  private readonly store: FileBlobStore;
  private readonly storing = new Set<Promise<void>>();
  private readonly chunkRows: number[] = [];

  constructor(
    private readonly order: Pick<ReadOrder, 'chunkRows' | 'chunks'>,
    private readonly width: number,
  ) {
    this.builder = new ChunkBuilder(width);
    this.store = new FileBlobStore(order.chunks.directory);
  }

  /** A promise where the next row has to wait. */
  add(sheet: number, row: ScannedRow, identity?: string): Promise<void> | undefined {
    const { builder, width } = this;
    builder.add(sheet, row.rowNumber, row.kinds, row.ends, row.bytes);
    if (identity) builder.noteIdentity(identity);
    for (let column = 0; column < width; column++)
      if (row.kinds[column]! > CellKind.text) builder.noteFormat(column, row.formats[row.styles[column]!] ?? '');
    return builder.rows < this.order.chunkRows ? undefined : this.handOver();
  }

  /** Rows of each chunk, in order, once all that is under way is stored. The last one is not, where nobody will read it. */
  async finish(withLast: boolean): Promise<readonly number[]> {
    if (this.builder.rows > 0 && withLast) await this.handOver();
    await Promise.all(this.storing);
    return this.chunkRows;
  }

  private async handOver(): Promise<void> {
    const { builder, storing, chunkRows } = this;
    const { folder, key } = this.order.chunks;
    const id = `${folder}/${chunkRows.length}`;
    builder.is1904 = this.is1904;
    chunkRows.push(builder.rows);
    const sealed = sealInParts(key, id, builder.finish());
    builder.clear();
    const stored = this.store.putStream(id, sealed).then(() => void storing.delete(stored));
    storing.add(stored);
    stored.catch(() => undefined); // it stays among those under way, and whoever waits for them hears of it
    if (storing.size >= IN_FLIGHT) await Promise.race(storing);
  }
}
