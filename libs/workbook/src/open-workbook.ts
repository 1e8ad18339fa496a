import { Damage } from './damage.js';
import { activeContent, locked, tooLarge, wrongType } from './findings/container.js';
import type { FileFinding } from './findings/finding.js';
import type { ReadLimits } from './limits.js';
import { readWorkbook, type SheetPart, type Workbook } from './parts/workbook.js';
import type { ByteSource, Platform } from './platform/platform.js';
import { scanPart } from './scan-part.js';
import { SharedStrings, SharedStringsScanner } from './shared-strings.js';
import { SheetScanner, type SheetListener } from './sheet/sheet-scanner.js';
import { Archive } from './zip/archive.js';
import { sniff } from './zip/file-type.js';

/** A workbook whose small parts and shared strings are known: its sheets can be scanned one after the other. */
export class OpenWorkbook {
  private constructor(
    private readonly archive: Archive,
    private readonly workbook: Workbook,
    private readonly strings: SharedStrings,
    private readonly limits: ReadLimits,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Gives a finding for what is no plain .xlsx, and throws `Damage` for one that is not sound. */
  static async open(
    source: ByteSource,
    platform: Platform,
    limits: ReadLimits,
    signal?: AbortSignal,
  ): Promise<OpenWorkbook | FileFinding> {
    if (source.length > limits.fileBytes) return tooLarge({ bytes: limits.fileBytes });
    const type = await sniff(source, platform);
    if (type === 'locked') return locked();
    if (type !== 'zip-file') return wrongType(type);
    const archive = await Archive.open(source, platform, limits);
    const workbook = await readWorkbook(archive, limits);
    if ('other' in workbook)
      return workbook.other === 'active' ? activeContent(workbook.word) : wrongType(workbook.word);
    const { sharedStrings: path } = workbook;
    const strings = new SharedStrings(path === undefined ? 0 : archive.size(path), limits);
    if (path !== undefined) await scanPart(archive, path, new SharedStringsScanner(strings), { signal });
    return new OpenWorkbook(archive, workbook, strings, limits, signal);
  }

  /** Nothing can be read from it afterwards. */
  close(): void {
    this.strings.release();
  }

  get sheets(): readonly SheetPart[] {
    return this.workbook.sheets;
  }

  /** Whether days are counted from 1904. */
  get is1904(): boolean {
    return this.workbook.is1904;
  }

  /** Reads a sheet to its end, or until nothing more of it matters. */
  async scan(part: SheetPart, listener: SheetListener, isDone?: () => boolean): Promise<void> {
    const { archive, strings, workbook, limits, signal } = this;
    const scanner = new SheetScanner(listener, strings, workbook.formats, limits);
    try {
      await scanPart(archive, part.path, scanner, { signal, isDone });
    } catch (error) {
      if (error instanceof Damage) error.place = { sheet: part.number, row: scanner.lastRow };
      throw error;
    }
  }
}
