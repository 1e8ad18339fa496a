import { Damage } from '../damage.js';
import type { ReadLimits } from '../limits.js';
import { readUpTo, type ByteSource } from '../platform/platform.js';
import { findDirectory } from './end-record.js';
import { elsewhere, type Entry, flag, packing, viewOf } from './entry.js';

export interface Directory {
  readonly entries: readonly Entry[];
  /** Where in the file the central directory begins. */
  readonly start: number;
}

/** From this size on an entry's own ratio is held against the limit; small parts repeat themselves honestly. */
const ratioFrom = 1024 * 1024;
const headerBytes = 46;
const headerSignature = 0x02014b50;
const encrypted = flag.encrypted | flag.strongEncryption | flag.hiddenHeaders;
const unixLink = 0xa000;
const packings: readonly number[] = Object.values(packing);
const field = { wideNumbers: 0x0001, otherName: 0x7075 } as const;

/** Reads the central directory and refuses what it announces: too much, hidden, twice, encrypted, or elsewhere. */
export async function readDirectory(source: ByteSource, limits: ReadLimits): Promise<Directory> {
  const place = await findDirectory(source);
  if (place.entries > limits.entries) throw new Damage('entry-count', 'F006', { entries: place.entries });
  const length = place.end - place.start;
  if (length > limits.smallPartBytes) throw new Damage('entry-count', 'F006', { entries: place.entries });
  const bytes = await readUpTo(source, place.start, length);
  const entries: Entry[] = [];
  let at = 0;
  for (; entries.length < place.entries; at = next(bytes, at)) entries.push(readEntry(bytes, at));
  if (at !== bytes.length) throw new Damage('zip-directory');
  refuseTwins(entries);
  for (const entry of entries) refuseEntry(entry, limits);
  refuseWeight(entries, limits);
  return { entries, start: place.start };
}

/** Where the header behind this one begins. */
function next(bytes: Uint8Array, at: number): number {
  const view = viewOf(bytes);
  return (
    at + headerBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readEntry(bytes: Uint8Array, at: number): Entry {
  const view = viewOf(bytes);
  const sound =
    at + headerBytes <= bytes.length && view.getUint32(at, true) === headerSignature && next(bytes, at) <= bytes.length;
  if (!sound) throw new Damage('zip-directory');
  const nameEnd = at + headerBytes + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + headerBytes, nameEnd);
  const fields = readFields(bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true)));
  if (fields.has(field.otherName)) throw new Damage('entry-name'); // readers differ on which name counts
  const wideNumbers = viewOf(fields.get(field.wideNumbers) ?? new Uint8Array(0));
  let taken = 0;
  const number = (from: number): number => {
    const value = view.getUint32(at + from, true);
    if (value !== elsewhere.long) return value;
    if (taken + 8 > wideNumbers.byteLength) throw new Damage('zip-directory');
    taken += 8;
    return Number(wideNumbers.getBigUint64(taken - 8, true));
  };
  const unpackedBytes = number(24);
  const packedBytes = number(20);
  const start = number(42);
  return {
    name: decodeName(nameBytes),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    packing: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    start,
    externalAttributes: view.getUint32(at + 38, true),
  };
}

function readFields(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(bytes);
  const fields = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > bytes.length) break; // some writers pad with less than a field
    fields.set(view.getUint16(at, true), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Names of parts are ASCII; whatever else an entry is called, it is told apart by its bytes. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function refuseTwins(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase().normalize('NFC');
    if (seen.has(key)) throw new Damage('duplicate-entry');
    seen.add(key);
  }
}

function refuseEntry(entry: Entry, limits: ReadLimits): void {
  const { name, unpackedBytes, packedBytes } = entry;
  if (name === '' || /[\\\0]|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name)) throw new Damage('entry-name');
  if (((entry.externalAttributes >>> 16) & 0xf000) === unixLink) throw new Damage('entry-link');
  if ((entry.flags & encrypted) !== 0) throw new Damage('entry-encrypted');
  if (!packings.includes(entry.packing)) throw new Damage('entry-packing');
  if (entry.packing === packing.stored && packedBytes !== unpackedBytes) throw new Damage('entry-sizes');
  const found = { ratio: ratio(unpackedBytes, packedBytes) };
  if (unpackedBytes > limits.entryBytes) throw new Damage('entry-size', 'F006', found);
  if (unpackedBytes > ratioFrom && unpackedBytes > packedBytes * limits.ratio)
    throw new Damage('entry-ratio', 'F006', found);
}

function refuseWeight(entries: readonly Entry[], limits: ReadLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const found = { ratio: ratio(unpacked, packed) };
  if (unpacked > limits.unpackedBytes) throw new Damage('unpacked-size', 'F006', found);
  if (unpacked > ratioFrom && unpacked > packed * limits.ratio) throw new Damage('unpacked-ratio', 'F006', found);
}

const ratio = (unpacked: number, packed: number): number => Math.round(unpacked / Math.max(1, packed));
