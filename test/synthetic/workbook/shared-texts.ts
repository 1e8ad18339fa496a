import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { escaped } from './xml.ts';

const mostRemembered = 100_000; // above it a text may come twice, which the format allows

/** The workbook's table of texts, packed while it grows, so that it takes few bytes a row. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #packer = createDeflateRaw();
  readonly #packed: Buffer[] = [];
  #count = 0;
  #pending =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  #crc = 0;
  #size = 0;

  constructor() {
    this.#packer.on('data', (block: Buffer) => this.#packed.push(block));
  }

  /** The text's number. One that will hardly come again, such as a NIK, need not be remembered. */
  numberOf(text: string, comesAgain = true): number {
    const known = comesAgain ? this.#numbers.get(text) : undefined;
    if (known !== undefined) return known;
    const space = text.trim() === text ? '' : ' xml:space="preserve"';
    this.#pending += `<si><t${space}>${escaped(text)}</t></si>`;
    if (comesAgain && this.#numbers.size < mostRemembered) this.#numbers.set(text, this.#count);
    return this.#count++;
  }

  /** Packs what has gathered. */
  async flush(): Promise<void> {
    const block = Buffer.from(this.#pending);
    this.#pending = '';
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    if (!this.#packer.write(block)) await once(this.#packer, 'drain');
  }

  /** The packed table; nothing can be added after it. */
  async end(): Promise<{ packed: readonly Buffer[]; crc: number; size: number }> {
    this.#pending += '</sst>';
    await this.flush();
    this.#packer.end();
    await once(this.#packer, 'end');
    return { packed: this.#packed, crc: this.#crc, size: this.#size };
  }
}
