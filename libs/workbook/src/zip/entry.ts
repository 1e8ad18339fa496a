/** An entry as the central directory tells it. */
export interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly packing: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly start: number;
  readonly externalAttributes: number;
}

export const packing = { stored: 0, deflated: 8 } as const;
export const flag = { encrypted: 0x1, sizesFollow: 0x8, strongEncryption: 0x40, hiddenHeaders: 0x2000 } as const;
/** A number that stands in the zip64 field instead, where it does not fit. */
export const elsewhere = { short: 0xffff, long: 0xffffffff } as const;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
