import { Damage } from '../damage.js';

type Label = 'utf-16le' | 'utf-16be';

/** No XML declaration is longer; what calls itself one and is not over by then is none. */
const longestDeclaration = 1024;

/** Which UTF-16 a part is, told by its byte order mark or by how `<` stands in it; nothing for all else. */
export function utf16Label([first, second]: Uint8Array): Label | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/** Passes UTF-16 on as UTF-8, its XML declaration changed to what it has become. Lone surrogates refuse the file. */
export async function* fromUtf16(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  label: Label,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label, { fatal: true });
  const encoder = new TextEncoder();
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Damage('encoding');
    }
  };
  const isMarked = head[0] === 0xff || head[0] === 0xfe;
  let start: string | undefined = decode(head);
  for await (const chunk of rest) {
    const text = decode(chunk);
    if (start === undefined) yield encoder.encode(text);
    else {
      start += text;
      if (!start.includes('>') && start.length < longestDeclaration) continue;
      yield encoder.encode(redeclared(start, label, isMarked));
      start = undefined;
    }
  }
  const last = decode();
  yield encoder.encode(start === undefined ? last : redeclared(start + last, label, isMarked));
}

/** Without a byte order mark the declaration alone says what the part is, and must. */
function redeclared(text: string, label: Label, isMarked: boolean): string {
  const [declaration, encoding] = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["'][^>]*\?>/.exec(text) ?? [];
  if (encoding === undefined) {
    if (!isMarked) throw new Damage('encoding');
    return text;
  }
  if (!['utf-16', label].includes(encoding.toLowerCase())) throw new Damage('encoding');
  return declaration!.replace(encoding, 'UTF-8') + text.slice(declaration!.length);
}
