import type { ServerResponse } from 'node:http';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Sends a workbook as it is written. Who hangs up in the middle stops the writing, and that is no fault; what fails in the
 * writing breaks the answer off, so that nobody takes half a file for a whole one, and is thrown.
 */
export async function sendAsWritten(
  response: ServerResponse,
  fileName: string,
  write: (output: Writable, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  response.setHeader('Content-Type', XLSX);
  response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
  response.setHeader('Cache-Control', 'no-store');
  const stop = new AbortController();
  const output = new PassThrough();
  const sent = pipeline(output, response).finally(() => stop.abort());
  const written = write(output, stop.signal).catch((fault: unknown) => {
    output.destroy(fault as Error);
    throw fault;
  });
  const [, writing] = await Promise.allSettled([sent, written]);
  if (writing.status === 'rejected' && (writing.reason as Error).name !== 'AbortError') throw writing.reason;
}
