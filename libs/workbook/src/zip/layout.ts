import type { FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { Damage } from '../damage.js';

const headerBytes = 30;
const headerSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const descriptorFlag = 0x8;

/** Where an entry's packed bytes begin, by its name in the directory. */
export type DataStarts = Map<string, number>;

/**
 * Holds every local header against the central directory and demands that the entries lie one behind the other from
 * the first byte to the directory: nothing overlaps, nothing hides between them.
 */
export async function checkLayout(
  file: FileHandle,
  entries: readonly Entry[],
  directoryStart: number,
): Promise<DataStarts> {
  const starts: DataStarts = new Map();
  const inOrder = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let expected = 0;
  for (const entry of inOrder) {
    const at = entry.relativeOffsetOfLocalHeader;
    if (at < expected) throw new Damage('entry-overlap');
    if (at > expected) throw new Damage('entry-hidden');
    const start = at + (await localHeaderBytes(file, entry));
    const packedEnd = start + entry.compressedSize;
    if (packedEnd > directoryStart) throw new Damage('entry-overlap');
    starts.set(entry.fileName, start);
    expected = packedEnd + (hasDescriptor(entry) ? await descriptorBytes(file, entry, packedEnd) : 0);
  }
  if (expected > directoryStart) throw new Damage('entry-overlap');
  if (expected < directoryStart) throw new Damage('entry-hidden');
  return starts;
}

const hasDescriptor = (entry: Entry): boolean => (entry.generalPurposeBitFlag & descriptorFlag) !== 0;

/** The length of the local header; it must name the same entry, packed in the same way, as the directory does. */
async function localHeaderBytes(file: FileHandle, entry: Entry): Promise<number> {
  const header = await readAt(file, entry.relativeOffsetOfLocalHeader, headerBytes + entry.fileNameRaw.length);
  const nameBytes = header.readUInt16LE(26);
  const said = {
    crc32: header.readUInt32LE(14),
    packed: header.readUInt32LE(18),
    unpacked: header.readUInt32LE(22),
  };
  const same =
    header.readUInt32LE(0) === headerSignature &&
    ((header.readUInt16LE(6) ^ entry.generalPurposeBitFlag) & (descriptorFlag | 1)) === 0 &&
    header.readUInt16LE(8) === entry.compressionMethod &&
    nameBytes === entry.fileNameRaw.length &&
    header.subarray(headerBytes).equals(entry.fileNameRaw) &&
    (hasDescriptor(entry) ||
      (said.crc32 === entry.crc32 &&
        agrees(said.packed, entry.compressedSize) &&
        agrees(said.unpacked, entry.uncompressedSize)));
  if (!same) throw new Damage('entry-header');
  return headerBytes + nameBytes + header.readUInt16LE(28);
}

/** A size that says "see the zip64 field" is taken from the directory. */
const agrees = (local: number, central: number): boolean => local === central || local === 0xffffffff;

/** The data descriptor behind an entry: with or without signature, sizes of four or eight bytes. */
async function descriptorBytes(file: FileHandle, entry: Entry, at: number): Promise<number> {
  const bytes = await readAt(file, at, 24);
  const signed = bytes.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  for (const wide of [false, true]) {
    const length = signed + (wide ? 20 : 12);
    const packed = wide ? Number(bytes.readBigUInt64LE(signed + 4)) : bytes.readUInt32LE(signed + 4);
    const unpacked = wide ? Number(bytes.readBigUInt64LE(signed + 12)) : bytes.readUInt32LE(signed + 8);
    if (
      bytes.readUInt32LE(signed) === entry.crc32 &&
      packed === entry.compressedSize &&
      unpacked === entry.uncompressedSize
    )
      return length;
  }
  throw new Damage('entry-descriptor');
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Damage('truncated');
  return buffer;
}
