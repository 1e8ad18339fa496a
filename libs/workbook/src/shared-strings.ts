import { Damage } from './damage.js';
import type { ReadLimits } from './limits.js';
import { Byte, bytesOf, special, startsWith } from './xml/byte.js';
import { Names } from './xml/names.js';
import { XmlScanner } from './xml/scanner.js';
import { TextBuffer } from './xml/text-buffer.js';

/** What a string takes in the part, markup and all, when it is a short one: the table seldom has to grow. */
const usualBytes = 16;

/** The workbook's shared strings: one run of bytes and where each string ends. No JavaScript string is made. */
export class SharedStrings {
  /** String i lies between `ends[i]` and `ends[i + 1]`. */
  ends: Uint32Array;
  count = 0;
  readonly text: TextBuffer;

  /** `partBytes` is what the part unpacks to; memory is touched only as strings come in. */
  constructor(
    partBytes: number,
    readonly limits: Pick<ReadLimits, 'sharedStrings' | 'sharedStringBytes' | 'cellText'>,
  ) {
    this.ends = new Uint32Array(Math.floor(Math.min(partBytes / usualBytes, limits.sharedStrings)) + 2);
    this.text = new TextBuffer(
      Math.min(partBytes, limits.sharedStringBytes),
      limits.sharedStringBytes,
      limits.cellText,
    );
  }

  /** Notes that the text gathered since the last string is a string. */
  add(): void {
    if (this.count >= this.limits.sharedStrings) throw new Damage('shared-strings', 'F006');
    if (this.count + 2 > this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[++this.count] = this.text.length;
  }

  /** Gives their memory back now: as garbage, that of one file would still lie there while the next is read. */
  release(): void {
    for (const { buffer } of [this.ends, this.text.bytes]) (buffer as ArrayBuffer).transfer(0);
  }
}

const name = { sst: 1, si: 2, t: 3, r: 4, rPh: 5 } as const;
const names = new Names(Object.keys(name));
const plain = { open: bytesOf('<si><t'), preserved: bytesOf(' xml:space="preserve">'), close: bytesOf('</t></si>') };

/** Reads `sharedStrings.xml`: rich text runs joined, phonetic hints left out. */
export class SharedStringsScanner extends XmlScanner {
  private gathering = false;

  constructor(private readonly strings: SharedStrings) {
    super(names);
  }

  protected override opened(number: number): void {
    const { elements } = this;
    const { depth } = elements;
    if (depth === 1 && number !== name.sst) throw new Damage('shared-strings-part');
    if (number === name.si && depth === 2) this.strings.text.begin();
    const parent = elements.at(depth - 2);
    const within =
      (depth === 3 && parent === name.si) || (depth === 4 && parent === name.r && elements.at(1) === name.si);
    this.gathering = number === name.t && within;
  }

  protected override closed(number: number): void {
    this.gathering = false;
    if (number !== name.si || this.elements.depth !== 1) return;
    this.strings.text.finish();
    this.strings.add();
  }

  protected override characters(start: number, end: number, verbatim: boolean): void {
    if (!this.gathering) return;
    const { text } = this.strings;
    if (verbatim) text.appendVerbatim(this.window.bytes, start, end);
    else text.appendCharacters(this.window.bytes, start, end);
  }

  /** Most strings are `<si><t>text</t></si>`: these are copied without taking the markup apart. */
  protected override ahead(from: number): number {
    if (this.elements.depth !== 1 || !this.namespaces.isPlain) return from;
    const { bytes: source } = this.window;
    const { text, limits } = this.strings;
    for (let at = from; ;) {
      if (!startsWith(source, at, plain.open)) return at;
      let read = at + plain.open.length;
      if (source[read] === Byte.greater) read++;
      else if (startsWith(source, read, plain.preserved)) read += plain.preserved.length;
      else return at;
      const begin = read;
      while (special[source[read]!] === 0) read++;
      if (!startsWith(source, read, plain.close)) return at;
      if (read - begin > limits.cellText) return at;
      text.append(source, begin, read);
      this.strings.add();
      at = read + plain.close.length;
    }
  }
}
