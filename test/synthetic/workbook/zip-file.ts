import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

const [january1980, deflated, utf8Names] = [0x21, 8, 0x0800];

/** Writes a zip file entry by entry, as a spreadsheet program does: sizes in the headers, no data descriptors. Holds no entry in memory. */
export class ZipFile {
  readonly #entries: Entry[] = [];
  #end = 0;

  private readonly file: FileHandle;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'w'));
  }

  /** Packs the blocks as they come. */
  async add(name: string, blocks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    let [crc, size] = [0, 0];
    const counted = async function* () {
      for await (const block of blocks) {
        crc = crc32(block, crc);
        size += block.length;
        yield block;
      }
    };
    const entry = await this.#begin(name);
    await pipeline(counted, createDeflateRaw(), (packed: AsyncIterable<Buffer>) => this.#write(packed));
    await this.#finish(Object.assign(entry, { crc, size }));
  }

  /** Adds what was packed before. */
  async addPacked(
    name: string,
    packed: readonly Buffer[],
    { crc, size }: { crc: number; size: number },
  ): Promise<void> {
    const entry = await this.#begin(name);
    await this.#write(packed);
    await this.#finish(Object.assign(entry, { crc, size }));
  }

  /** Writes the directory; returns the size of the file in bytes. */
  async close(): Promise<number> {
    const start = this.#end;
    for (const entry of this.#entries) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(20, 4);
      commonFields(entry).copy(head, 6);
      head.writeUInt32LE(entry.offset, 42);
      await this.#append(Buffer.concat([head, entry.name]));
    }
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.#entries.length, 8);
    tail.writeUInt16LE(this.#entries.length, 10);
    tail.writeUInt32LE(this.#end - start, 12);
    tail.writeUInt32LE(start, 16);
    await this.#append(tail);
    await this.file.close();
    return this.#end;
  }

  async #begin(name: string): Promise<Entry> {
    const entry = { name: Buffer.from(name), offset: this.#end, crc: 0, packed: 0, size: 0 };
    await this.#append(localHeader(entry));
    return entry;
  }

  async #finish(entry: Entry): Promise<void> {
    entry.packed = this.#end - entry.offset - 30 - entry.name.length;
    await this.file.write(localHeader(entry), 0, undefined, entry.offset);
    this.#entries.push(entry);
  }

  async #write(blocks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    for await (const block of blocks) await this.#append(block);
  }

  async #append(block: Buffer): Promise<void> {
    await this.file.write(block, 0, block.length, this.#end);
    this.#end += block.length;
  }
}

function localHeader(entry: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  commonFields(entry).copy(head, 4);
  return Buffer.concat([head, entry.name]);
}

/** From "version needed" to the length of the name: the same in both headers of an entry. */
function commonFields({ name, crc, packed, size }: Entry): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(january1980, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
