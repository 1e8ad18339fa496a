import { Damage } from '../damage.js';
import { Attributes } from './attributes.js';
import { Names } from './names.js';
import { XmlScanner } from './scanner.js';
import { TextBuffer } from './text-buffer.js';

/** A start tag of a small part: its local name, that of the element around it, and its attributes by local name. */
export interface ElementStart {
  readonly name: string;
  readonly parent: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const longestValue = 256 * 1024;

/** Lists the start tags of a part that is read whole: workbook, relationships, content types, styles. */
export class ElementLister extends XmlScanner {
  readonly found: ElementStart[] = [];
  private readonly attributes = new Attributes();

  constructor(private readonly wanted: readonly string[]) {
    super(new Names(wanted));
  }

  /** Lists the wanted elements of a whole part. */
  static list(part: Uint8Array, wanted: readonly string[]): ElementStart[] {
    const lister = new ElementLister(wanted);
    lister.feed(part);
    lister.finish();
    void lister.run(); // only a sheet's rows ever make it wait
    lister.complete();
    return lister.found;
  }

  protected override opened(number: number, start: number, end: number): void {
    if (number === 0) return;
    const attributes = new Map<string, string>();
    const own = new Set<string>();
    this.attributes.begin(this.window.bytes, start, end);
    while (this.attributes.next()) {
      const name = this.attributes.name();
      const local = name.slice(name.indexOf(':') + 1);
      if (local === name && own.has(name)) throw new Damage('attribute-twice');
      if (local === name) own.add(name);
      else if (own.has(local)) continue; // the element's own attributes come before foreign ones of the same name
      attributes.set(local, this.value());
    }
    const parent = this.wanted[this.elements.at(this.elements.depth - 2) - 1] ?? '';
    this.found.push({ name: this.wanted[number - 1]!, parent, attributes });
  }

  protected override closed(): void {
    // what matters here stands in start tags
  }

  protected override characters(): void {
    // and none of it in text
  }

  private value(): string {
    const text = new TextBuffer(64, longestValue, longestValue);
    text.appendCharacters(this.window.bytes, this.attributes.valueStart, this.attributes.valueEnd);
    return new TextDecoder().decode(text.bytes.subarray(0, text.length));
  }
}
