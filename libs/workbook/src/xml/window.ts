import { Damage } from '../damage.js';
import { Byte } from './byte.js';

/** The longest tag, comment or CDATA section worth holding. */
const longestToken = 256 * 1024;
/** Zeros behind the last byte, so that looking a little ahead never leaves the array. */
const margin = 64;

/**
 * The bytes in hand: what the last chunk left unread, then the new chunk, then a `<` and zeros. These stop every search
 * and let no tag end in what is not there yet, so short cuts need not ask for the end.
 */
export class Window {
  bytes = new Uint8Array(margin);
  position = 0;
  end = 0;

  feed(chunk: Uint8Array): void {
    const left = this.end - this.position;
    if (left > longestToken) throw new Damage('token-too-long');
    const needed = left + chunk.length + margin;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(needed + 4096);
      larger.set(this.bytes.subarray(this.position, this.end));
      this.bytes = larger;
    } else this.bytes.copyWithin(0, this.position, this.end);
    this.bytes.set(chunk, left);
    this.position = 0;
    this.end = left + chunk.length;
    this.bytes.fill(0, this.end);
    this.bytes[this.end] = Byte.less;
  }

  /** Where these bytes next stand whole, from `at` on, or -1. */
  find(wanted: Uint8Array, at: number): number {
    const stop = this.end - wanted.length;
    for (let from = at; from <= stop; from++) {
      let index = 0;
      while (index < wanted.length && this.bytes[from + index] === wanted[index]) index++;
      if (index === wanted.length) return from;
    }
    return -1;
  }
}
