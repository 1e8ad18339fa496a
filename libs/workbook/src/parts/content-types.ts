import type { ActiveDetail } from '../findings/container.js';
import { ElementLister } from '../xml/elements.js';

/** What each part says it is. */
export interface ContentTypes {
  of(part: string): string | undefined;
}

export const worksheetBook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export function readContentTypes(part: Uint8Array): ContentTypes {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { name, attributes } of ElementLister.list(part, ['Types', 'Default', 'Override'])) {
    const type = attributes.get('ContentType') ?? '';
    if (name === 'Default') byExtension.set((attributes.get('Extension') ?? '').toLowerCase(), type);
    if (name === 'Override') byName.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
  }
  return {
    of: (path) => byName.get(path.toLowerCase()) ?? byExtension.get(path.toLowerCase().split('.').at(-1) ?? ''),
  };
}

/** What can act, reach out or hide in a workbook, by a word of its content type. A list of supporters needs none of it. */
const active: readonly (readonly [word: string, detail: ActiveDetail])[] = [
  ['macroenabled', 'macro'],
  ['vbaproject', 'macro'],
  ['macrosheet', 'macro'],
  ['dialogsheet', 'macro'],
  ['externallink', 'external-link'],
  ['connections+xml', 'connection'],
  ['querytable', 'connection'],
  ['oleobject', 'embedded-object'],
  ['activex', 'active-x'],
  ['officedocument.package', 'embedded-object'],
  ['customxmlproperties', 'custom-xml'],
];

/** The same by where a part lies, for what a part says of itself need not be true. */
const activePlaces: readonly (readonly [place: RegExp, detail: ActiveDetail])[] = [
  [/(^|\/)(vbaproject[^/]*\.bin$|(macro|dialog)sheets\/)/i, 'macro'],
  [/(^|\/)externallinks\//i, 'external-link'],
  [/(^|\/)(connections\.xml$|querytables\/)/i, 'connection'],
  [/(^|\/)embeddings\//i, 'embedded-object'],
  [/(^|\/)activex\//i, 'active-x'],
  [/(^|\/)customxml\//i, 'custom-xml'],
];

/** Excel's binary workbooks call themselves macro-enabled whether they hold macros or not; they are refused for being binary. */
const isEveryXlsb = (type: string): boolean => type.includes('sheet.binary.macroenabled');

/** Names what is active among the parts that are there, or nothing: some writers announce types of parts they never write. */
export function activeContent(types: ContentTypes, parts: Iterable<string>): ActiveDetail | undefined {
  for (const part of parts) {
    const type = types.of(part)?.toLowerCase() ?? '';
    for (const [word, detail] of active) if (type.includes(word) && !isEveryXlsb(type)) return detail;
    for (const [place, detail] of activePlaces) if (place.test(part)) return detail;
  }
  return undefined;
}
