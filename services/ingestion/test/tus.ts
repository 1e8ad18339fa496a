import { eventually } from './ingestion-service.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');

export const metadata = (pair: string, fileName = 'dukungan.xlsx') =>
  `pair ${base64(pair)},filename ${base64(fileName)}`;

export interface Begin {
  readonly token: string | undefined;
  readonly pairId: string;
  readonly bytes: number;
  readonly fileName?: string;
}

/** Asks for a new upload. */
export const begin = (url: string, { token, pairId, bytes, fileName }: Begin): Promise<Response> =>
  fetch(`${url}/files`, {
    method: 'POST',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(bytes),
      'Upload-Metadata': metadata(pairId, fileName),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
  });

export const patch = (url: string, id: string, token: string, offset: number, bytes: Uint8Array): Promise<Response> =>
  fetch(`${url}/files/${id}`, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
      Authorization: `Bearer ${token}`,
    },
    body: Buffer.from(bytes),
  });

export const head = (url: string, id: string, token: string): Promise<Response> =>
  fetch(`${url}/files/${id}`, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0', Authorization: `Bearer ${token}` },
  });

export const idIn = (response: Response): string => response.headers.get('location')!.split('/').at(-1)!;

/** A whole upload in one go; its id. */
export async function send(
  url: string,
  token: string,
  pairId: string,
  bytes: Uint8Array,
  fileName?: string,
): Promise<string> {
  const begun = await begin(url, { token, pairId, bytes: bytes.length, ...(fileName && { fileName }) });
  if (begun.status !== 201) throw new Error(`begin: ${begun.status} ${await begun.text()}`);
  const id = idIn(begun);
  const sent = await patch(url, id, token, 0, bytes);
  if (sent.status !== 204) throw new Error(`send: ${sent.status} ${await sent.text()}`);
  return id;
}

export interface Shown {
  readonly id: string;
  readonly state: string;
  readonly fileName?: string;
  readonly rows: number | null;
  readonly receipt: {
    readonly number: number;
    readonly sha256: string;
    readonly dayReceived: string;
    readonly rulePack: string;
    readonly receivedAtLocal: string;
  } | null;
  readonly sameAs: { readonly number: number; readonly message: { readonly id: string } } | null;
  readonly findings: readonly {
    readonly code: string;
    readonly message?: { readonly id: string };
    readonly found?: object;
  }[];
}

export async function show(url: string, token: string, id: string): Promise<Shown> {
  const response = await fetch(`${url}/uploads/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  if (response.status !== 200) throw new Error(`show: ${response.status}`);
  return (await response.json()) as Shown;
}

/** The upload once it has been read, one way or the other. */
export const read = (url: string, token: string, id: string): Promise<Shown> =>
  eventually(async () => {
    const shown = await show(url, token, id);
    return ['chunked', 'refused'].includes(shown.state) && shown;
  });

export const problem = async (response: Response) => {
  const body = (await response.json()) as { code: string; title: string; title_en: string };
  return { ...body, status: response.status, contentType: response.headers.get('content-type') };
};
