import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made for a test; what is not named is as an honest program writes it. */
export interface TestEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** As it stands, unpacked. */
  readonly stored?: boolean;
  /** Sizes behind the data instead of before it. */
  readonly descriptor?: boolean | 'unsigned';
  /** The size that the directory and the header claim. */
  readonly claimedBytes?: number;
  readonly claimedPackedBytes?: number;
  /** The packed size that the descriptor claims. */
  readonly claimedDescriptorBytes?: number;
  readonly claimedChecksum?: number;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly externalAttributes?: number;
  /** Bytes before this entry's header that no directory knows. */
  readonly before?: Buffer;
  /** The directory points to the header of the entry so named. */
  readonly pointsTo?: string;
  /** Bytes behind the deflated data that the sizes count in. */
  readonly padding?: number;
  /** Leaves the entry out of the directory. */
  readonly undirected?: boolean;
}

/** Writes a zip by hand, so that it may lie. */
export function zip(entries: readonly TestEntry[], { comment = '', trailing = '', zip64 = false } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets = new Map<string, number>();
  let at = 0;
  const put = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    if (entry.before) put(entry.before);
    const content = Buffer.from(entry.content);
    const packed = Buffer.concat([entry.stored ? content : deflateRawSync(content), Buffer.alloc(entry.padding ?? 0)]);
    const header = {
      flags: (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0),
      method: entry.method ?? (entry.stored ? 0 : 8),
      checksum: entry.claimedChecksum ?? crc32(content),
      packed: entry.claimedPackedBytes ?? packed.length,
      unpacked: entry.claimedBytes ?? content.length,
    };
    offsets.set(entry.name, at);
    const offset = offsets.get(entry.pointsTo ?? entry.name) ?? at;
    if (!entry.undirected)
      directory.push(centralHeader(entry.name, header, offset, entry.externalAttributes ?? 0, zip64));
    put(localHeader(entry.localName ?? entry.name, header, Boolean(entry.descriptor)));
    put(packed);
    if (entry.descriptor)
      put(
        descriptor(
          { ...header, packed: entry.claimedDescriptorBytes ?? header.packed },
          entry.descriptor !== 'unsigned',
        ),
      );
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  const wide = zip64 ? zip64Records(directory.length, central.length, at) : Buffer.alloc(0);
  if (zip64) end.fill(0xff, 8, 20);
  return Buffer.concat([...parts, central, wide, end, Buffer.from(comment), Buffer.from(trailing)]);
}

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
}

function localHeader(name: string, header: Header, sizesFollow: boolean): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(header.flags, 6);
  bytes.writeUInt16LE(header.method, 8);
  if (!sizesFollow) {
    bytes.writeUInt32LE(header.checksum, 14);
    bytes.writeUInt32LE(header.packed, 18);
    bytes.writeUInt32LE(header.unpacked, 22);
  }
  bytes.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

function centralHeader(
  name: string,
  header: Header,
  offset: number,
  externalAttributes: number,
  zip64: boolean,
): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(header.flags, 8);
  bytes.writeUInt16LE(header.method, 10);
  bytes.writeUInt32LE(header.checksum, 16);
  bytes.writeUInt32LE(header.packed, 20);
  bytes.writeUInt32LE(header.unpacked, 24);
  bytes.writeUInt16LE(Buffer.byteLength(name), 28);
  bytes.writeUInt32LE(externalAttributes >>> 0, 38);
  bytes.writeUInt32LE(offset, 42);
  if (!zip64) return Buffer.concat([bytes, Buffer.from(name)]);
  bytes.fill(0xff, 20, 28);
  bytes.fill(0xff, 42, 46);
  bytes.writeUInt16LE(28, 30);
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  [header.unpacked, header.packed, offset].forEach((value, index) =>
    field.writeBigUInt64LE(BigInt(value), 4 + index * 8),
  );
  return Buffer.concat([bytes, Buffer.from(name), field]);
}

function descriptor(header: Header, signed: boolean): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(header.checksum, 4);
  bytes.writeUInt32LE(header.packed, 8);
  bytes.writeUInt32LE(header.unpacked, 12);
  return signed ? bytes : bytes.subarray(4);
}

/** The zip64 end record and the locator that points to it. */
function zip64Records(entries: number, directoryBytes: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(56 + 20);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  [entries, entries, directoryBytes, directoryStart].forEach((value, index) =>
    bytes.writeBigUInt64LE(BigInt(value), 24 + index * 8),
  );
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(directoryStart + directoryBytes), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}
