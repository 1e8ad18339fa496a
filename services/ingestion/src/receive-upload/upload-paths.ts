import type { OpenApiPaths } from '@silon/service-kit';

const text = (example: string) => ({ schema: { type: 'string' as const }, example });
const header = (name: string, description: string, example: string) => ({
  ...{ in: 'header' as const, name, required: true, description },
  ...text(example),
});
const version = header('Tus-Resumable', 'The protocol’s version.', '1.0.0');
const id = { in: 'path' as const, name: 'id', required: true, ...text('018f0000-0000-7000-8000-000000000000') };
const offset = { 'Upload-Offset': { description: 'Bytes that are here.', ...text('4096') } };
const problem = {
  description: 'A problem document (RFC 9457) with a stable `code`, `title` (Indonesian) and `title_en`.',
  content: { 'application/problem+json': {} },
};
const route = {
  tags: ['Uploads by tus 1.0.0, for operators'],
  security: [{ bearer: [] }],
};
const bytes = { 'application/offset+octet-stream': {} };
const options = {
  ...route,
  summary: 'The protocol’s versions and extensions.',
  responses: {
    204: { description: 'In `Tus-Version`, `Tus-Extension` and `Tus-Max-Size`.' },
    '4XX': problem,
  },
};

/** The resumable upload (tus 1.0.0 with creation, creation-with-upload and termination), which is no controller of Nest's. */
export const uploadPaths: OpenApiPaths = {
  '/api/ingestion/files': {
    post: {
      ...route,
      summary: 'Begins an upload for the operator’s own pair; `Location` is where its bytes go.',
      parameters: [
        version,
        header('Upload-Length', 'Bytes of the whole file.', '22020096'),
        header('Upload-Metadata', '`pair` (its id) and `filename`, each in base64.', 'pair MDE4Zg==,filename Yi54bHN4'),
      ],
      requestBody: { description: 'The first bytes, if any.', content: bytes },
      responses: {
        201: { description: 'Begun.', headers: { Location: text('/api/ingestion/files/{id}') } },
        '4XX': problem,
      },
    },
    options,
  },
  '/api/ingestion/files/{id}': {
    head: {
      ...route,
      summary: 'How many bytes are here; with the last one it also sees to the receipt.',
      parameters: [id, version],
      responses: { 200: { description: 'Known; `Upload-Length` is the whole.', headers: offset }, '4XX': problem },
    },
    patch: {
      ...route,
      summary: 'Goes on from `Upload-Offset`. The last byte fixes the receipt: see `uploads/{id}`.',
      parameters: [id, version, header('Upload-Offset', 'As HEAD said.', '0')],
      requestBody: { required: true, content: bytes },
      responses: { 204: { description: 'Stored.', headers: offset }, '4XX': problem },
    },
    delete: {
      ...route,
      summary: 'Cancels an upload whose last byte has not come.',
      parameters: [id, version],
      responses: { 204: { description: 'Gone.' }, '4XX': problem },
    },
    options: { ...options, parameters: [id] },
  },
};
