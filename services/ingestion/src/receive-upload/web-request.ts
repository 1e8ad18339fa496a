import type { Request as HttpRequest } from 'express';

/**
 * The request as the web's API has it. Its body is not touched before somebody reads it. The query stays behind: tus takes
 * what follows the last slash for the upload's id, and only the path's was checked.
 */
export function webRequestOf(request: HttpRequest): Request {
  const { method, baseUrl, path, headers } = request;
  const hasBody = method === 'POST' || method === 'PATCH';
  return new Request(new URL(baseUrl + path, 'http://ingestion.invalid'), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(hasBody && { body: ReadableStream.from(bytesOf(request)), duplex: 'half' as const }),
  });
}

async function* bytesOf(request: HttpRequest): AsyncGenerator<Uint8Array> {
  for await (const bytes of request) yield bytes as Uint8Array;
}
