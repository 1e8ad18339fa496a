import type { FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { Damage } from '../damage.js';
import type { ReadLimits } from '../limits.js';
import { readDirectory } from './directory.js';
import { checkLayout, type DataStarts } from './layout.js';
import { unpack } from './unpack.js';
import { utf8 } from './utf8.js';

/** The parts of a workbook file, by name. Nothing is ever written to disk. */
export class Archive {
  private readonly byName: ReadonlyMap<string, Entry>;

  private constructor(
    private readonly file: FileHandle,
    private readonly entries: readonly Entry[],
    private readonly starts: DataStarts,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  /** Opens what is a zip file by its first bytes; everything that its directory betrays is refused here. */
  static async open(file: FileHandle, fileBytes: number, limits: ReadLimits): Promise<Archive> {
    const { entries, start } = await readDirectory(file, fileBytes, limits);
    return new Archive(file, entries, await checkLayout(file, entries, start));
  }

  has(path: string): boolean {
    return this.byName.has(path.toLowerCase());
  }

  names(): string[] {
    return this.entries.map(({ fileName }) => fileName);
  }

  /** Bytes the part unpacks to, which is held against the truth while it is read. */
  size(path: string): number {
    return this.entry(path).uncompressedSize;
  }

  /** The part's text, unpacked as it is asked for; what is not UTF-8 is refused. */
  read(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const entry = this.entry(path);
    return utf8(unpack(this.file, entry, this.starts.get(entry.fileName)!, signal));
  }

  async readWhole(path: string, most: number): Promise<Uint8Array> {
    if (this.size(path) > most) throw new Damage('part-size');
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.read(path)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  private entry(path: string): Entry {
    const entry = this.byName.get(path.toLowerCase());
    if (entry === undefined) throw new Damage('part-missing');
    return entry;
  }
}
