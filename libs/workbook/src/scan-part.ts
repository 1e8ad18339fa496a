import type { XmlScanner } from './xml/scanner.js';
import type { Archive } from './zip/archive.js';

/** Streams one part of the archive through a scanner, waiting where the scanner asks to; `isDone` ends it early. */
export async function scanPart(
  archive: Archive,
  path: string,
  scanner: XmlScanner,
  { signal, isDone }: { signal?: AbortSignal | undefined; isDone?: (() => boolean) | undefined } = {},
): Promise<void> {
  for await (const chunk of archive.read(path, signal)) {
    scanner.feed(chunk);
    for (let waiting = scanner.run(); waiting !== undefined; waiting = scanner.run()) await waiting;
    if (isDone?.()) return;
  }
  scanner.finish();
  for (let waiting = scanner.run(); waiting !== undefined; waiting = scanner.run()) await waiting;
  scanner.complete();
}
