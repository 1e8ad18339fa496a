import { ElementLister } from '../xml/elements.js';

/** What each part says it is. */
export interface ContentTypes {
  of(part: string): string | undefined;
  readonly all: readonly string[];
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
    all: [...byName.values(), ...byExtension.values()],
  };
}

/** What can act, reach out or hide in a workbook, by a word of its content type. A list of supporters needs none of it. */
const active: readonly (readonly [word: string, detail: string])[] = [
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

const activeFolders = /(^|\/)(vbaproject[^/]*\.bin$|embeddings\/|activex\/|externallinks\/|macrosheets\/|customxml\/)/i;

/** Names what is active in the workbook, or nothing: by what its parts say and by where they lie. */
export function activeContent(types: ContentTypes, parts: Iterable<string>): string | undefined {
  for (const type of types.all.map((each) => each.toLowerCase()))
    for (const [word, detail] of active) if (type.includes(word)) return detail;
  for (const part of parts) {
    const folder = activeFolders.exec(part)?.[2]?.toLowerCase();
    if (folder !== undefined)
      return folder.startsWith('vba') || folder.startsWith('macro')
        ? 'macro'
        : (detailsByFolder[folder] ?? 'embedded-object');
  }
  return undefined;
}

const detailsByFolder: Readonly<Record<string, string>> = {
  'activex/': 'active-x',
  'externallinks/': 'external-link',
  'customxml/': 'custom-xml',
};
