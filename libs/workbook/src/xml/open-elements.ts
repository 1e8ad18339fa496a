import { Damage } from '../damage.js';

const deepest = 64;
const longestName = 128;

/** The elements open at this moment: their names as bytes, so that end tags can be held against them, and their numbers. */
export class OpenElements {
  depth = 0;
  private readonly names = new Uint8Array(deepest * longestName);
  private readonly lengths = new Uint8Array(deepest);
  private readonly numbers = new Uint8Array(deepest);

  open(bytes: Uint8Array, start: number, end: number, number: number): void {
    if (this.depth === deepest) throw new Damage('xml-depth');
    if (end - start > longestName) throw new Damage('xml-name');
    const at = this.depth * longestName;
    for (let index = start; index < end; index++) this.names[at + index - start] = bytes[index]!;
    this.lengths[this.depth] = end - start;
    this.numbers[this.depth++] = number;
  }

  /** Closes the innermost element and gives its number; refuses an end tag that is not its own. */
  close(bytes: Uint8Array, start: number, end: number): number {
    if (this.depth === 0 || this.lengths[this.depth - 1] !== end - start) throw new Damage('xml-nesting');
    const at = (this.depth - 1) * longestName;
    for (let index = start; index < end; index++)
      if (this.names[at + index - start] !== bytes[index]) throw new Damage('xml-nesting');
    return this.numbers[--this.depth]!;
  }

  /** The number of the element so many levels down, 0 being the root; 0 for none and for names nobody knows. */
  at(level: number): number {
    return level >= 0 && level < this.depth ? this.numbers[level]! : 0;
  }
}
