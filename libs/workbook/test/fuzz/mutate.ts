import { zip, type TestEntry } from '../zip-writer.ts';
import { mutateXml } from './mutate-xml.ts';
import type { Random } from './random.ts';

const sizes = [0, 1, 100, 0x7fffffff, 0xfffffffe, 0xffffffff];
const names = [
  '../a',
  '/a',
  'a\\b',
  'a\0',
  '',
  'xl/workbook.xml',
  'XL/WORKBOOK.XML',
  'xl/vbaProject.bin',
  'xl/connections.xml',
  '印',
];

/** Changes to one entry, as the writer of a zip that lies would make them. */
const lies: readonly ((entry: TestEntry, random: Random, all: readonly TestEntry[]) => TestEntry)[] = [
  (entry, random) => ({ ...entry, claimedBytes: random.one(sizes) }),
  (entry, random) => ({ ...entry, claimedPackedBytes: random.one(sizes) }),
  (entry, random) => ({ ...entry, claimedChecksum: random.one(sizes) }),
  (entry, random) => ({ ...entry, flags: random.below(0x10000) }),
  (entry, random) => ({ ...entry, method: random.below(20) }),
  (entry, random) => ({
    ...entry,
    stored: random.below(2) === 0,
    descriptor: random.one([true, false, 'unsigned' as const]),
  }),
  (entry, random) => ({ ...entry, padding: random.below(70) }),
  (entry, random) => ({ ...entry, before: Buffer.alloc(1 + random.below(50), random.below(256)) }),
  (entry, random) => ({ ...entry, localName: random.one(names) }),
  (entry, random) => ({ ...entry, name: random.one(names) }),
  (entry, random) => ({ ...entry, externalAttributes: random.one([0o120777, 0o40755, 0]) << 16 }),
  (entry, random, all) => ({ ...entry, pointsTo: random.one(all).name }),
  (entry) => ({ ...entry, undirected: true }),
  (entry) => ({ ...entry, content: Buffer.alloc(3_000_000, Buffer.from(entry.content)[0] ?? 0) }),
];

/** Changes to the file as it lies there: what a bad line, a bad disk or a bad will leaves. */
function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  switch (random.below(5)) {
    case 0:
      return changed.subarray(0, random.below(changed.length));
    case 1:
      return Buffer.concat([
        changed.subarray(0, random.below(changed.length)),
        changed.subarray(random.below(changed.length)),
      ]);
    case 2: {
      // a number of a header, for these begin with PK
      const header = changed.indexOf('PK', random.below(changed.length));
      const at = Math.min(changed.length - 4, Math.max(0, header) + 4 + random.below(42));
      changed.writeUInt32LE(random.one(sizes), at);
      return changed;
    }
    default:
      for (let times = 1 + random.below(8); times > 0; times--)
        changed[random.below(changed.length)] = random.below(256);
      return changed;
  }
}

/** A workbook changed at random: in its cells and XML, in what its zip says of them, in its bytes, or in several of these. */
export function mutate(base: readonly TestEntry[], random: Random): Buffer {
  const entries = [...base];
  const [ofXml, ofZip, ofList, ofBytes] = random.one([
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [1, 1, 1, 1],
  ] as const);
  const at = (): number => random.below(entries.length);
  for (let times = ofXml * (1 + random.below(2)); times > 0; times--) {
    const index = at();
    entries[index] = { ...entries[index]!, content: mutateXml(Buffer.from(entries[index]!.content), random) };
  }
  if (ofZip) {
    const index = at();
    entries[index] = random.one(lies)(entries[index]!, random, entries);
  }
  if (ofList) {
    const [one, other] = [at(), at()];
    if (random.below(3) === 0) entries.splice(one, 1);
    else if (random.below(2) === 0) entries.splice(one, 0, entries[other]!);
    else [entries[one], entries[other]] = [entries[other]!, entries[one]!];
  }
  const odd = random.below(8);
  const bytes = zip(entries, { zip64: odd === 0, comment: odd === 1 ? 'a' : '', trailing: odd === 2 ? 'PK' : '' });
  return ofBytes ? mutateBytes(bytes, random) : bytes;
}
