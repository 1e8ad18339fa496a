import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The installation's one secret: 32 bytes that never leave memory, only keys derived from it do. */
export class MasterKey {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    if (bytes.length !== 32) throw new Error('The master key must be 32 bytes');
    this.#bytes = bytes;
  }

  /** The file holds the 32 bytes as hex or base64. Its content is never quoted. */
  static fromFile(path: string): MasterKey {
    const text = readFileSync(path, 'utf8').trim();
    return new MasterKey(Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'));
  }

  /** HKDF-SHA-256: the same salt and purpose give the same 32 bytes; another purpose tells nothing about it. */
  subkey(purpose: string, salt: Uint8Array = new Uint8Array()): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#bytes, salt, `silon/v1/${purpose}`, 32));
  }
}
