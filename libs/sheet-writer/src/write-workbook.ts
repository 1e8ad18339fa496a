import type { Writable } from 'node:stream';
import type { stream } from 'exceljs';

type WorkbookWriter = stream.xlsx.WorkbookWriter;

/**
 * Writes a workbook as a stream, its sheets by `write`. Texts that are `shared` stand in the file once, and all in memory
 * until its end: for few texts that come often. Aborted, it stops waiting.
 */
export async function writeWorkbook(
  output: Writable,
  { shared }: { readonly shared: boolean },
  signal: AbortSignal,
  write: (workbook: WorkbookWriter) => Promise<void>,
): Promise<void> {
  // Loaded when first wanted: most processes never write one.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: shared,
  });
  workbook.creator = 'Open SILON';
  await write(workbook);
  await Promise.race([workbook.commit(), aborted(signal)]);
}

/** The zip waits for ever on a reader that is gone. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
