import { Damage } from '../damage.js';
import { Byte, bytesOf, isSpace, startsWith } from './byte.js';
import { Names } from './names.js';
import { Namespaces } from './namespaces.js';
import { OpenElements } from './open-elements.js';
import { longestReference } from './reference.js';
import { Window } from './window.js';

const comment = { open: bytesOf('<!--'), close: bytesOf('-->') };
const cdata = { open: bytesOf('<![CDATA['), close: bytesOf(']]>') };
const instruction = { open: bytesOf('<?'), close: bytesOf('?>') };
const declaration = bytesOf('<?xml');
const doctype = bytesOf('<!DOCTYPE');

/**
 * Takes XML apart byte by byte, as a stream: no tree, no strings. What is known of XML ends here; a subclass knows the
 * part's meaning. It accepts the XML that spreadsheets are made of and refuses the rest (no DOCTYPE, UTF-8 only).
 */
export abstract class XmlScanner {
  protected readonly window = new Window();
  protected readonly elements = new OpenElements();
  protected readonly namespaces = new Namespaces();
  private rootSeen = false;
  private last = false;
  /** Set by a subclass to make `run` return after the token at hand. */
  protected pause: Promise<void> | undefined;

  constructor(private readonly names: Names) {}

  /** A start tag of the root's namespace; `number` is 0 for a name nobody knows. */
  protected abstract opened(number: number, attributesStart: number, attributesEnd: number): void;
  protected abstract closed(number: number): void;
  /** Character data, perhaps in several pieces; references are whole. */
  protected abstract characters(start: number, end: number, verbatim: boolean): void;
  /** Reads ahead what has its most common form; gives the place up to which it did, `at` for nothing. */
  protected ahead(at: number): number {
    return at;
  }

  feed(chunk: Uint8Array): void {
    this.window.feed(chunk);
  }

  /** Scans what was fed. A promise means: wait for it, then call again; nothing means: feed more. */
  run(): Promise<void> | undefined {
    const { window } = this;
    while (window.position < window.end) {
      const at = this.ahead(window.position);
      window.position = at;
      if (at >= window.end) break;
      const next = window.bytes[at] === Byte.less ? this.markup(at) : this.text(at);
      if (next < 0) {
        if (this.last) throw new Damage('truncated');
        break;
      }
      window.position = next;
      if (this.pause !== undefined) {
        const { pause } = this;
        this.pause = undefined;
        return pause;
      }
    }
    return undefined;
  }

  /** Says that nothing more comes: call it, then `run` to the end. */
  finish(): void {
    this.last = true;
  }

  /** Refuses a document that ended before its root did. */
  complete(): void {
    if (!this.rootSeen || this.elements.depth > 0 || this.window.position < this.window.end)
      throw new Damage('truncated');
  }

  /** Where the markup at `at` ends, or -1 while it is not whole. */
  private markup(at: number): number {
    const { bytes, end } = this.window;
    const second = bytes[at + 1]!;
    if (at + 1 >= end) return -1;
    if (second === Byte.slash) return this.endTag(at);
    if (second === Byte.question) return this.instruction(at);
    if (second === Byte.exclamation) return this.exclamation(at);
    return this.startTag(at);
  }

  private startTag(at: number): number {
    const { bytes, end } = this.window;
    let local = at + 1;
    let nameEnd = at + 1;
    for (; bytes[nameEnd] !== Byte.greater && bytes[nameEnd] !== Byte.slash && !isSpace(bytes[nameEnd]!); nameEnd++) {
      if (nameEnd >= end) return -1;
      if (bytes[nameEnd] === Byte.colon) local = nameEnd + 1;
      if (bytes[nameEnd] === Byte.less) throw new Damage('xml-name');
    }
    let close = nameEnd;
    for (let quote = 0; quote !== 0 || bytes[close] !== Byte.greater; close++) {
      if (close >= end) return -1;
      const byte = bytes[close]!;
      if (byte === Byte.less) throw new Damage('xml-tag');
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === Byte.quote || byte === Byte.apostrophe) quote = byte;
    }
    if (close >= end) return -1;
    if (local === nameEnd) throw new Damage('xml-name');
    this.open(at + 1, local, nameEnd, close);
    return close + 1;
  }

  private open(start: number, local: number, nameEnd: number, close: number): void {
    const { bytes } = this.window;
    const { elements, namespaces } = this;
    if (elements.depth === 0) {
      if (this.rootSeen) throw new Damage('xml-root');
      this.rootSeen = true;
    }
    const empty = bytes[close - 1] === Byte.slash && close > nameEnd;
    const attributesEnd = empty ? close - 1 : close;
    namespaces.open(bytes, start, local, nameEnd, attributesEnd, elements.depth);
    const number = namespaces.isOurs(bytes, start, local) ? this.names.find(bytes, local, nameEnd) : 0;
    elements.open(bytes, start, nameEnd, number);
    this.opened(number, nameEnd, attributesEnd);
    if (empty) this.close(start, nameEnd);
  }

  private close(start: number, end: number): void {
    const number = this.elements.close(this.window.bytes, start, end);
    this.namespaces.close(this.elements.depth);
    this.closed(number);
  }

  private endTag(at: number): number {
    const { bytes, end } = this.window;
    let close = at + 2;
    while (bytes[close] !== Byte.greater) if (++close >= end) return -1;
    if (close >= end) return -1;
    let nameEnd = close;
    while (isSpace(bytes[nameEnd - 1]!)) nameEnd--;
    this.close(at + 2, nameEnd);
    return close + 1;
  }

  private instruction(at: number): number {
    const close = this.window.find(instruction.close, at + 2);
    if (close >= 0 && startsWith(this.window.bytes, at, declaration))
      refuseOtherEncodings(this.window.bytes.subarray(at, close));
    return close < 0 ? -1 : close + instruction.close.length;
  }

  private exclamation(at: number): number {
    const { bytes, end } = this.window;
    if (end - at < doctype.length) return -1;
    if (startsWith(bytes, at, doctype)) throw new Damage('doctype');
    const { open, close } = startsWith(bytes, at, comment.open) ? comment : cdata;
    if (!startsWith(bytes, at, open)) throw new Damage('xml-declaration');
    const found = this.window.find(close, at + open.length);
    if (found < 0) return -1;
    if (open === cdata.open) {
      if (this.elements.depth === 0) throw new Damage('xml-root');
      this.characters(at + open.length, found, true);
    }
    return found + close.length;
  }

  /** Character data up to the next tag or, that being unfed yet, to where it may safely part. */
  private text(at: number): number {
    const { bytes, end } = this.window;
    let stop = at;
    while (bytes[stop] !== Byte.less) stop++; // the window ends with one
    if (stop >= end) {
      stop = end;
      for (let back = end - 1; back >= at && back >= end - longestReference; back--) {
        if (bytes[back] === Byte.semicolon) break;
        if (bytes[back] === Byte.ampersand) stop = back;
      }
      if (stop > at && bytes[stop - 1] === Byte.carriageReturn && this.elements.depth > 0) stop--;
      if (stop === at) return -1;
    }
    if (this.elements.depth > 0) this.characters(at, stop, false);
    else for (let index = at; index < stop; index++) if (!isSpace(bytes[index]!)) throw new Damage('xml-root');
    return stop;
  }
}

function refuseOtherEncodings(xmlDeclaration: Uint8Array): void {
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(new TextDecoder('latin1').decode(xmlDeclaration))?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new Damage('encoding');
}
