import { Damage } from '../damage.js';
import type { ReadLimits } from '../limits.js';
import type { ByteSource, Platform } from '../platform/platform.js';
import { utf8 } from '../text/utf8.js';
import { readDirectory } from './directory.js';
import type { Entry } from './entry.js';
import { checkLayout, type DataStarts } from './layout.js';
import { unpack } from './unpack.js';

/** The parts of a workbook file, by name. Nothing is ever written to disk. */
export class Archive {
  private readonly byName: ReadonlyMap<string, Entry>;

  private constructor(
    private readonly source: ByteSource,
    private readonly platform: Platform,
    private readonly entries: readonly Entry[],
    private readonly starts: DataStarts,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Opens what is a zip file by its first bytes; everything that its directory betrays is refused here. */
  static async open(source: ByteSource, platform: Platform, limits: ReadLimits): Promise<Archive> {
    const { entries, start } = await readDirectory(source, limits);
    return new Archive(source, platform, entries, await checkLayout(source, entries, start));
  }

  has(path: string): boolean {
    return this.byName.has(path.toLowerCase());
  }

  names(): string[] {
    return this.entries.map(({ name }) => name);
  }

  /** Bytes the part unpacks to, which is held against the truth while it is read. */
  size(path: string): number {
    return this.entry(path).unpackedBytes;
  }

  /** The part's text, unpacked as it is asked for; what is no sound text is refused. */
  read(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const entry = this.entry(path);
    const bytes = unpack(this.source, this.platform, entry, this.starts.get(entry.name)!, signal);
    return utf8(bytes, this.platform.isUtf8);
  }

  async readWhole(path: string, most: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    if (this.size(path) > most) throw new Damage('part-size', 'F006');
    for await (const chunk of this.read(path)) {
      chunks.push(chunk.slice());
      length += chunk.length;
    }
    const whole = new Uint8Array(length);
    for (let at = 0, index = 0; index < chunks.length; at += chunks[index++]!.length) whole.set(chunks[index]!, at);
    return whole;
  }

  private entry(path: string): Entry {
    const entry = this.byName.get(path.toLowerCase());
    if (entry === undefined) throw new Damage('part-missing');
    return entry;
  }
}
