import { Damage } from '../damage.js';
import { Attributes } from './attributes.js';
import { bytesOf, startsWith } from './byte.js';

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly depth: number;
}

const declaration = bytesOf('xmlns');
const most = 256;

/** Tells the elements of the root's namespace from foreign ones of the same names, whatever the prefixes. */
export class Namespaces {
  /** Nothing but the root's declarations holds here, and the root itself has no prefix: what has none is ours. */
  isPlain = false;
  private rootPrefix = '';
  private rootUri = '';
  private readonly bindings: Binding[] = [];
  private readonly attributes = new Attributes();

  /** Takes the declarations of a tag; the root's own namespace becomes the one that is ours. */
  open(bytes: Uint8Array, start: number, local: number, nameEnd: number, close: number, depth: number): void {
    if (depth > 0 && !mayDeclare(bytes, nameEnd, close)) return;
    const { attributes, bindings } = this;
    attributes.begin(bytes, nameEnd, close);
    while (attributes.next()) {
      if (!startsWith(bytes, attributes.nameStart, declaration)) continue;
      const name = attributes.name();
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (bindings.length === most) throw new Damage('attribute-count');
      bindings.push({ prefix: name.slice('xmlns:'.length), uri: attributes.raw(), depth });
    }
    if (depth === 0) {
      this.rootPrefix = prefixOf(bytes, start, local);
      this.rootUri = this.uriOf(this.rootPrefix) ?? '';
    }
    this.judge();
  }

  /** An element at this depth has ended, and what it declared with it. */
  close(depth: number): void {
    const { bindings } = this;
    if (bindings.length === 0 || bindings.at(-1)!.depth < depth || depth === 0) return;
    while (bindings.length > 0 && bindings.at(-1)!.depth >= depth) bindings.pop();
    this.judge();
  }

  isOurs(bytes: Uint8Array, start: number, local: number): boolean {
    if (this.isPlain && local === start) return true;
    const prefix = prefixOf(bytes, start, local);
    return (this.uriOf(prefix) ?? (prefix === this.rootPrefix ? '' : undefined)) === this.rootUri;
  }

  private judge(): void {
    this.isPlain = this.rootPrefix === '' && (this.bindings.at(-1)?.depth ?? 0) === 0;
  }

  private uriOf(prefix: string): string | undefined {
    return this.bindings.findLast((binding) => binding.prefix === prefix)?.uri;
  }
}

function prefixOf(bytes: Uint8Array, start: number, local: number): string {
  let prefix = '';
  for (let at = start; at < local - 1; at++) prefix += String.fromCharCode(bytes[at]!);
  return prefix;
}

function mayDeclare(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + declaration.length < to; at++)
    if (bytes[at] === declaration[0] && startsWith(bytes, at, declaration)) return true;
  return false;
}
