import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends what is written as it is written. Who hangs up in the middle stops the writing, and that is no fault; what fails in the
 * writing breaks the answer off, so that nobody takes half a file for a whole one, and is thrown.
 */
export async function sendAsWritten(
  response: Writable,
  write: (output: Writable, signal: AbortSignal) => Promise<void>,
): Promise<void> {
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
