import { Damage } from '../damage.js';
import { ElementLister } from '../xml/elements.js';

/** What a part points at. `kind` is the last word of the relationship's type, the same in both editions of the standard. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** The part's path in the archive; undefined for what lies outside. */
  readonly target: string | undefined;
}

/** Where the relationships of a part lie. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads the relationships of the part at `source` ('' for the package itself). */
export function readRelationships(part: Uint8Array, source: string): Relationship[] {
  const found = ElementLister.list(part, ['Relationships', 'Relationship'])
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: attributes.get('TargetMode') === 'External' ? undefined : resolve(source, attributes.get('Target') ?? ''),
    }));
  if (new Set(found.map(({ id }) => id)).size < found.length) throw new Damage('relationships');
  return found;
}

function resolve(source: string, target: string): string {
  const from = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...from, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return decoded(path.join('/'));
}

/** Targets are written as addresses are: a space as %20. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
