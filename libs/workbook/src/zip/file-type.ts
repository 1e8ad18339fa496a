import { type ByteSource, type Platform, readUpTo } from '../platform/platform.js';
import { viewOf } from './entry.js';

/** What the first bytes say a file is: a zip (perhaps a workbook), locked, or a word for what else. */
export type Sniffed = 'zip-file' | 'locked' | (string & {});

const magic: readonly (readonly [start: string, word: string])[] = [
  ['PK\x03\x04', 'zip-file'],
  ['PK\x05\x06', 'zip-file'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
];
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const looked = 64 * 1024;

/** Tells a file by its first bytes, never by its name. */
export async function sniff(source: ByteSource, { isUtf8 }: Pick<Platform, 'isUtf8'>): Promise<Sniffed> {
  const head = await readUpTo(source, 0, 4096);
  if (head.length === 0) return 'empty';
  const start = byteText(head);
  if (start.startsWith(compoundFile)) return compound(source, head);
  return magic.find(([prefix]) => start.startsWith(prefix))?.[1] ?? textual(head, start, isUtf8);
}

/** Old Excel and password-locked new Excel share a container; its directory tells which. */
async function compound(source: ByteSource, head: Uint8Array): Promise<Sniffed> {
  if (head.length < 512) return 'unknown';
  const sectorBytes = 1 << Math.min(16, viewOf(head).getUint16(30, true));
  const directory = await readUpTo(source, (viewOf(head).getUint32(48, true) + 1) * sectorBytes, looked);
  const names = new TextDecoder('utf-16le').decode(directory);
  if (names.includes('EncryptedPackage')) return 'locked';
  return names.includes('Workbook') || names.includes('Book') ? 'xls' : 'unknown';
}

function textual(head: Uint8Array, bytes: string, isUtf8: Platform['isUtf8']): Sniffed {
  if (bytes.startsWith('\xff\xfe') || bytes.startsWith('\xfe\xff')) return 'csv';
  if (bytes.includes('\0')) return 'unknown';
  const start = bytes
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<!doctype html|^<(html|head|body|table|meta|style)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml') || start.startsWith('<')) return start.includes('<html') ? 'html' : 'xml';
  return isUtf8(head.subarray(0, Math.max(1, head.length - 3))) || /[,;\t]/.test(start) ? 'csv' : 'unknown';
}

/** Each byte as the character of its number. */
function byteText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
