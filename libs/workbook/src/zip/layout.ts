import { Damage } from '../damage.js';
import { readUpTo, type ByteSource } from '../platform/platform.js';
import { elsewhere, type Entry, flag, viewOf } from './entry.js';

const headerBytes = 30;
const headerSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;

/** Where an entry's packed bytes begin, by its name in the directory. */
export type DataStarts = Map<string, number>;

/**
 * Holds every local header against the central directory and demands that the entries lie one behind the other from
 * the first byte to the directory: nothing overlaps, nothing hides between them.
 */
export async function checkLayout(
  source: ByteSource,
  entries: readonly Entry[],
  directoryStart: number,
): Promise<DataStarts> {
  const starts: DataStarts = new Map();
  const inOrder = [...entries].sort((one, other) => one.start - other.start);
  let expected = 0;
  for (const entry of inOrder) {
    if (entry.start < expected) throw new Damage('entry-overlap');
    if (entry.start > expected) throw new Damage('entry-hidden');
    const start = entry.start + (await localHeaderBytes(source, entry));
    const packedEnd = start + entry.packedBytes;
    if (packedEnd > directoryStart) throw new Damage('entry-overlap');
    starts.set(entry.name, start);
    expected = packedEnd + (sizesFollow(entry) ? await descriptorBytes(source, entry, packedEnd) : 0);
  }
  if (expected > directoryStart) throw new Damage('entry-overlap');
  if (expected < directoryStart) throw new Damage('entry-hidden');
  return starts;
}

const sizesFollow = (entry: Entry): boolean => (entry.flags & flag.sizesFollow) !== 0;

/** The length of the local header; it must name the same entry, packed in the same way, as the directory does. */
async function localHeaderBytes(source: ByteSource, entry: Entry): Promise<number> {
  const { nameBytes } = entry;
  const bytes = await readExactly(source, entry.start, headerBytes + nameBytes.length);
  const header = viewOf(bytes);
  const same =
    header.getUint32(0, true) === headerSignature &&
    ((header.getUint16(6, true) ^ entry.flags) & (flag.sizesFollow | flag.encrypted)) === 0 &&
    header.getUint16(8, true) === entry.packing &&
    header.getUint16(26, true) === nameBytes.length &&
    nameBytes.every((byte, index) => bytes[headerBytes + index] === byte) &&
    (sizesFollow(entry) ||
      (header.getUint32(14, true) === entry.checksum &&
        agrees(header.getUint32(18, true), entry.packedBytes) &&
        agrees(header.getUint32(22, true), entry.unpackedBytes)));
  if (!same) throw new Damage('entry-header');
  return headerBytes + nameBytes.length + header.getUint16(28, true);
}

/** A size that says "see the zip64 field" is taken from the directory. */
const agrees = (local: number, central: number): boolean => local === central || local === elsewhere.long;

/** The data descriptor behind an entry: with or without signature, sizes of four or eight bytes. */
async function descriptorBytes(source: ByteSource, entry: Entry, at: number): Promise<number> {
  const bytes = viewOf(await readExactly(source, at, 24));
  const signed = bytes.getUint32(0, true) === descriptorSignature ? 4 : 0;
  for (const wide of [false, true]) {
    const length = signed + (wide ? 20 : 12);
    const packed = wide ? Number(bytes.getBigUint64(signed + 4, true)) : bytes.getUint32(signed + 4, true);
    const unpacked = wide ? Number(bytes.getBigUint64(signed + 12, true)) : bytes.getUint32(signed + 8, true);
    if (
      bytes.getUint32(signed, true) === entry.checksum &&
      packed === entry.packedBytes &&
      unpacked === entry.unpackedBytes
    )
      return length;
  }
  throw new Damage('entry-descriptor');
}

async function readExactly(source: ByteSource, position: number, length: number): Promise<Uint8Array> {
  const bytes = await readUpTo(source, position, length);
  if (bytes.length < length) throw new Damage('truncated');
  return bytes;
}
