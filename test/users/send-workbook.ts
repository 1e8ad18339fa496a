import { createReadStream, statSync } from 'node:fs';
import { Upload } from 'tus-js-client';
import type { Visitor } from './visitor.ts';

const piece = 4 * 1024 * 1024; // bytes a request

export interface Sending {
  pairId: string;
  file: string;
  /** What the operator's computer calls it. */
  fileName: string;
  onProgress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Sends a workbook by resumable upload; lost connections are taken up where they broke off. Returns the upload's id. */
export function sendWorkbook(
  operator: Visitor,
  { pairId, file, fileName, onProgress, signal }: Sending,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(createReadStream(file), {
      endpoint: `${operator.url}/api/ingestion/files`,
      uploadSize: statSync(file).size,
      chunkSize: piece,
      metadata: { pair: pairId, filename: fileName },
      retryDelays: [0, 200, 500, 1_000, 2_000, 4_000, 8_000],
      onBeforeRequest: async (request) => request.setHeader('Authorization', (await operator.authorization()) ?? ''),
      ...(onProgress && { onProgress }),
      onError: reject,
      onSuccess: () => resolve(upload.url!.split('/').at(-1)!),
    });
    const stop = () => void upload.abort().finally(() => reject(new Error('The upload was broken off.')));
    signal?.addEventListener('abort', stop, { once: true });
    upload.start();
  });
}
