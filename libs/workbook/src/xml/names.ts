import { bytesOf } from './byte.js';

/** Tells the local names a scanner knows from all others, by their bytes. Numbers begin at 1; 0 is any other name. */
export class Names {
  private readonly byLength: { number: number; bytes: Uint8Array }[][] = [];

  constructor(names: readonly string[]) {
    names.forEach((name, index) => {
      const bytes = bytesOf(name);
      (this.byLength[bytes.length] ??= []).push({ number: index + 1, bytes });
    });
    for (let length = 0; length < this.byLength.length; length++) this.byLength[length] ??= [];
  }

  find(bytes: Uint8Array, start: number, end: number): number {
    const candidates = this.byLength[end - start];
    if (candidates === undefined) return 0;
    for (const { number, bytes: name } of candidates) {
      let index = 0;
      while (index < name.length && name[index] === bytes[start + index]) index++;
      if (index === name.length) return number;
    }
    return 0;
  }
}
