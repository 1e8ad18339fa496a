import { Damage } from '../damage.js';
import type { ActiveDetail } from '../findings/container.js';
import type { ReadLimits } from '../limits.js';
import { ElementLister } from '../xml/elements.js';
import type { Archive } from '../zip/archive.js';
import { activeContent, readContentTypes, worksheetBook } from './content-types.js';
import { readRelationships, relationshipsOf } from './relationships.js';
import { noFormats, readStyles, type NumberFormats } from './styles.js';

/** A sheet of the workbook, in the order of its tabs. */
export interface SheetPart {
  /** Counted from 1. */
  readonly number: number;
  readonly name: string;
  readonly isHidden: boolean;
  /** Where it lies in the archive. */
  readonly path: string;
}

/** What the small parts of a workbook say. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly formats: NumberFormats;
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
}

/** The archive is sound but no plain .xlsx: what it is, by a known word. */
export type OtherContent =
  { readonly other: 'file-type'; readonly word: string } | { readonly other: 'active'; readonly word: ActiveDetail };

/** Reads the small parts, found through relationships whatever their names. */
export async function readWorkbook(archive: Archive, limits: ReadLimits): Promise<Workbook | OtherContent> {
  const whole = (path: string): Promise<Uint8Array> => archive.readWhole(path, limits.smallPartBytes);
  if (!archive.has('[Content_Types].xml'))
    return { other: 'file-type', word: archive.has('content.xml') ? 'ods' : 'zip' };
  const types = readContentTypes(await whole('[Content_Types].xml'));
  const active = activeContent(types, archive.names());
  if (active !== undefined) return { other: 'active', word: active };
  if (!archive.has('_rels/.rels')) throw new Damage('relationships');
  const root = readRelationships(await whole('_rels/.rels'), '');
  const book = root.find(({ kind }) => kind === 'officeDocument')?.target;
  if (book === undefined || !archive.has(book)) throw new Damage('workbook-part');
  const type = types.of(book);
  if (type !== worksheetBook) return { other: 'file-type', word: officeWord(type ?? '') };

  const elements = ElementLister.list(await whole(book), ['workbook', 'workbookPr', 'sheets', 'sheet']);
  const links = archive.has(relationshipsOf(book)) ? readRelationships(await whole(relationshipsOf(book)), book) : [];
  const byId = new Map(links.map((link) => [link.id, link]));
  const linked = (wanted: string): string | undefined => links.find(({ kind }) => kind === wanted)?.target;
  const styles = linked('styles');
  const sheets: SheetPart[] = [];
  for (const { name, parent, attributes } of elements) {
    if (name !== 'sheet' || parent !== 'sheets') continue;
    const link = byId.get(attributes.get('id') ?? '');
    if (sheets.length === limits.entries || link?.target === undefined) throw new Damage('sheet-part');
    const number = sheets.length + 1;
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    const path = link.kind === 'worksheet' ? link.target : '';
    if (path !== '' && (!archive.has(path) || sheets.some((other) => other.path === path)))
      throw new Damage('sheet-part');
    sheets.push({ number, name: attributes.get('name') ?? '', isHidden, path });
  }
  const sharedStrings = linked('sharedStrings');
  if (sharedStrings !== undefined && !archive.has(sharedStrings)) throw new Damage('shared-strings-part');
  const date1904 = elements.find(({ name }) => name === 'workbookPr')?.attributes.get('date1904');
  return {
    sheets: sheets.filter(({ path }) => path !== ''), // charts hold no rows
    sharedStrings,
    formats: styles !== undefined && archive.has(styles) ? readStyles(await whole(styles)) : noFormats,
    is1904: date1904 === '1' || date1904 === 'true',
  };
}

function officeWord(type: string): string {
  if (type.includes('sheet.binary')) return 'xlsb';
  if (type.includes('wordprocessingml')) return 'docx';
  if (type.includes('presentationml')) return 'pptx';
  return type.includes('spreadsheetml.template') ? 'xltx' : 'zip';
}
