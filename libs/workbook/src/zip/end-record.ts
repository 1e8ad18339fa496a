import { Damage } from '../damage.js';
import { readUpTo, type ByteSource } from '../platform/platform.js';
import { elsewhere, viewOf } from './entry.js';

const endBytes = 22;
const endSignature = 0x06054b50;
const wideBytes = 56;
const wideSignature = 0x06064b50;
const locatorBytes = 20;
const locatorSignature = 0x07064b50;
const longestComment = 0xffff;

/** Where the central directory lies and how many entries it has. */
export interface DirectoryPlace {
  readonly entries: number;
  readonly start: number;
  readonly end: number;
}

/** Reads the record that a zip ends with; nothing may stand behind it, and nothing between it and the directory. */
export async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, source.length - endBytes - longestComment);
  const tail = await readUpTo(source, tailStart, source.length - tailStart);
  const view = viewOf(tail);
  const end = tail.length - endBytes;
  if (end < 0) throw new Damage('zip-directory');
  if (view.getUint32(end, true) !== endSignature) throw new Damage(whatFollows(view, end));
  if (view.getUint16(end + 20, true) !== 0) throw new Damage('zip-comment');
  const place = {
    entries: view.getUint16(end + 10, true),
    bytes: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
    end: tailStart + end,
    onOneDisk: view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === view.getUint16(end + 10, true),
  };
  const isWide = end >= locatorBytes && view.getUint32(end - locatorBytes, true) === locatorSignature;
  const { entries, bytes, start, end: directoryEnd, onOneDisk } = isWide ? wide(view, tailStart, end) : place;
  if (!onOneDisk) throw new Damage('zip-directory');
  if (start + bytes > directoryEnd) throw new Damage('zip-leading');
  if (start + bytes < directoryEnd) throw new Damage(start === elsewhere.long ? 'zip-directory' : 'zip-leading');
  return { entries, start, end: directoryEnd };
}

/** The zip64 record, which must stand right before its locator and that right before the end. */
function wide(view: DataView, tailStart: number, end: number) {
  const at = end - locatorBytes - wideBytes;
  const sound =
    at >= 0 &&
    view.getUint32(at, true) === wideSignature &&
    Number(view.getBigUint64(at + 4, true)) === wideBytes - 12 &&
    Number(view.getBigUint64(end - locatorBytes + 8, true)) === tailStart + at;
  if (!sound) throw new Damage('zip-directory');
  const number = (from: number): number => Number(view.getBigUint64(at + from, true));
  return {
    entries: number(32),
    bytes: number(40),
    start: number(48),
    end: tailStart + at,
    onOneDisk: number(24) === number(32) && view.getUint32(at + 16, true) === 0 && view.getUint32(at + 20, true) === 0,
  };
}

/** Why the file does not end with its record: a comment, something put behind it, or the record is cut off. */
function whatFollows(view: DataView, from: number): 'zip-comment' | 'zip-trailing' | 'zip-directory' {
  for (let at = from - 1; at >= 0; at--)
    if (view.getUint32(at, true) === endSignature)
      return view.getUint16(at + 20, true) === view.byteLength - at - endBytes ? 'zip-comment' : 'zip-trailing';
  return 'zip-directory';
}
