import type { FileHandle } from 'node:fs/promises';
import { fromFdPromise, type Entry } from 'yauzl';
import { Damage } from '../damage.js';
import type { ReadLimits } from '../limits.js';

export interface Directory {
  readonly entries: readonly Entry[];
  /** Where in the file the central directory begins. */
  readonly start: number;
}

/** From this size on an entry's own ratio is held against the limit; small parts repeat themselves honestly. */
const ratioFrom = 1024 * 1024;
const endRecordBytes = 22;
const zip64RecordsBytes = 56 + 20;
const encrypted = 0x1 | 0x2000;
const unixLink = 0xa000;
const packings: readonly number[] = [0, 8]; // stored, deflated

/** Reads the central directory and refuses what it announces: too much, hidden, twice, encrypted, or elsewhere. */
export async function readDirectory(file: FileHandle, fileBytes: number, limits: ReadLimits): Promise<Directory> {
  const zip = await fromFdPromise(file.fd, { autoClose: false, validateEntrySizes: false }).catch(() => {
    throw new Damage('zip-directory');
  });
  const start = zip.readEntryCursor as unknown as number; // typed as boolean by mistake: it is a position
  if (zip.entryCount > limits.entries) throw new Damage('entry-count', 'F006', { entries: zip.entryCount });
  if (zip.comment.length > 0) throw new Damage('zip-comment');
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw new Damage('zip-directory');
  }
  const end = zip.readEntryCursor as unknown as number;
  const behind = fileBytes - end;
  if (behind !== endRecordBytes && behind !== endRecordBytes + zip64RecordsBytes) throw new Damage('zip-trailing');
  refuseTwins(entries);
  for (const entry of entries) refuseEntry(entry, limits);
  refuseWeight(entries, limits);
  return { entries, start };
}

function refuseTwins(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { fileName } of entries) {
    const key = fileName.toLowerCase().normalize('NFC');
    if (seen.has(key)) throw new Damage('duplicate-entry');
    seen.add(key);
  }
}

function refuseEntry(entry: Entry, limits: ReadLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (/[\\\0]|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(fileName) || entry.fileNameRaw.includes(0x5c))
    throw new Damage('entry-name');
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === unixLink) throw new Damage('entry-link');
  if ((entry.generalPurposeBitFlag & encrypted) !== 0) throw new Damage('entry-encrypted');
  if (!packings.includes(entry.compressionMethod)) throw new Damage('entry-packing');
  if (entry.compressionMethod === 0 && compressedSize !== uncompressedSize) throw new Damage('entry-size');
  if (uncompressedSize > limits.entryBytes)
    throw new Damage('entry-size', 'F006', { ratio: ratio(uncompressedSize, compressedSize) });
  if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * limits.ratio)
    throw new Damage('entry-ratio', 'F006', { ratio: ratio(uncompressedSize, compressedSize) });
}

function refuseWeight(entries: readonly Entry[], limits: ReadLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const found = { ratio: ratio(unpacked, packed) };
  if (unpacked > limits.unpackedBytes) throw new Damage('unpacked-size', 'F006', found);
  if (unpacked > ratioFrom && unpacked > packed * limits.ratio) throw new Damage('unpacked-ratio', 'F006', found);
}

const ratio = (unpacked: number, packed: number): number => Math.round(unpacked / Math.max(1, packed));
