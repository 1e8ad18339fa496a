import { createCipheriv } from 'node:crypto';

const BLOCK = 16;
const WORDS = BLOCK / 4;

/** 16 bytes a NIK: AES-256 of its 16 digits. NIKs are collected, then all of them are computed in one call. */
export class NikDigests {
  private blocks = Buffer.alloc(256 * BLOCK);
  private length = 0;

  /** Throws on anything that is not 16 ASCII characters. */
  add(nik: string): void {
    if (this.length === this.blocks.length) this.blocks = larger(this.blocks, this.length * 2);
    if (nik.length !== BLOCK || this.blocks.write(nik, this.length, 'utf8') !== BLOCK)
      throw new Error('A NIK has 16 digits');
    this.length += BLOCK;
  }

  digests(key: Uint8Array): Buffer {
    return encryptBlocks(key, this.blocks.subarray(0, this.length));
  }

  /** Of the first twelve digits alone: region of registration and birth date. */
  prefixDigests(key: Uint8Array): Buffer {
    const prefixes = Buffer.from(this.blocks.subarray(0, this.length));
    for (let end = BLOCK; end <= prefixes.length; end += BLOCK) prefixes.fill('-', end - 4, end);
    return encryptBlocks(key, prefixes);
  }

  /** Forgets the NIKs, keeps the memory. */
  clear(): void {
    this.blocks.fill(0, 0, this.length);
    this.length = 0;
  }
}

/**
 * 16 bytes a text: CBC-MAC with AES-256 over the text's length in bytes and then the text itself, both in whole blocks. Texts are
 * collected, and one call ciphers a block of each of them; alone, each would cost more in calls than in ciphering.
 */
export class TextDigests {
  private blocks = Buffer.alloc(4096);
  private length = 0;
  private readonly starts: number[] = [];

  add(text: string): void {
    const start = this.length;
    this.makeRoom(start + 2 * BLOCK + text.length * 3);
    const bytes = this.blocks.write(text, start + BLOCK, 'utf8');
    this.blocks.writeUInt32LE(bytes, start);
    this.starts.push(start);
    this.length = start + BLOCK + Math.ceil(bytes / BLOCK) * BLOCK;
  }

  /** In the order in which the texts were added. */
  digests(key: Uint8Array): Buffer {
    const { starts } = this;
    const made = new Uint32Array(starts.length * WORDS);
    const message = new Uint32Array(this.blocks.buffer, this.blocks.byteOffset, this.length / 4);
    const chained = new Uint32Array(starts.length * WORDS);
    const unfinished = Uint32Array.from(starts.keys());
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
    for (let block = 0, count = starts.length; count > 0; block++) {
      for (let slot = 0; slot < count; slot++) {
        const from = starts[unfinished[slot]!]! / 4 + block * WORDS;
        for (let word = 0; word < WORDS; word++) chained[slot * WORDS + word]! ^= message[from + word]!;
      }
      const ciphered = asWords(cipher.update(new Uint8Array(chained.buffer, 0, count * BLOCK)));
      let left = 0;
      for (let slot = 0; slot < count; slot++) {
        const text = unfinished[slot]!;
        const isDone = starts[text]! + (block + 1) * BLOCK >= (starts[text + 1] ?? this.length);
        const [target, place] = isDone ? [made, text] : [chained, left];
        for (let word = 0; word < WORDS; word++) target[place * WORDS + word] = ciphered[slot * WORDS + word]!;
        if (!isDone) unfinished[left++] = text;
      }
      count = left;
    }
    return Buffer.from(made.buffer);
  }

  /** Forgets the texts, keeps the memory. Room is zeros, which is what the last block of a text is filled up with. */
  clear(): void {
    this.blocks.fill(0, 0, this.length);
    this.length = 0;
    this.starts.length = 0;
  }

  private makeRoom(needed: number): void {
    if (needed > this.blocks.length) this.blocks = larger(this.blocks, Math.max(this.blocks.length * 2, needed));
  }
}

/** As TextDigests says, of texts that are all there already. */
export function digestTexts(key: Uint8Array, texts: readonly string[]): Buffer {
  const collected = new TextDigests();
  for (const text of texts) collected.add(text);
  return collected.digests(key);
}

/** The digest at a place of what these return, without copying. */
export const digestAt = (digests: Buffer, index: number): Buffer =>
  digests.subarray(index * BLOCK, (index + 1) * BLOCK);

/** Each block alone, all in one call: AES as a keyed function of 16 bytes. Never for text that is to be read again. */
function encryptBlocks(key: Uint8Array, blocks: Uint8Array): Buffer {
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(blocks);
}

function larger(from: Buffer, bytes: number): Buffer<ArrayBuffer> {
  const to = Buffer.alloc(bytes);
  from.copy(to);
  return to;
}

const asWords = (bytes: Buffer): Uint32Array => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length / 4);
};
