import { randomUUID } from 'node:crypto';
import type { Pair } from '../one-system/people.ts';

export interface BadRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
  as?: 'operator' | 'rival' | 'late' | 'commission' | 'nobody';
  expected: [status: number, code: string];
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const version = { 'Tus-Resumable': '1.0.0' };
const json = { 'Content-Type': 'application/json' };
const offset = { ...version, 'Content-Type': 'application/offset+octet-stream' };
const unknown = randomUUID();

/** Requests for a new upload that get none. */
export function badBeginnings({ id }: Pair, closed: Pair): Record<string, BadRequest> {
  const metadata = { 'Upload-Metadata': `pair ${base64(id)},filename ${base64('dukungan.xlsx')}` };
  const good = { ...version, ...metadata, 'Upload-Length': '100' };
  const post = { method: 'POST', path: 'ingestion/files' };
  const without = (name: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  const ofClosed = { 'Upload-Metadata': `pair ${base64(closed.id)},filename ${base64('dukungan.xlsx')}` };
  const malformed: [number, string] = [400, 'tus-malformed'];
  return {
    'not signed in': { ...post, headers: good, as: 'nobody', expected: [401, 'not-signed-in'] },
    'a made-up token': {
      ...post,
      headers: { ...good, Authorization: 'Bearer a.b.c' },
      as: 'nobody',
      expected: [401, 'not-signed-in'],
    },
    'somebody else’s pair': { ...post, headers: good, as: 'rival', expected: [404, 'not-found'] },
    'a commission’s upload': { ...post, headers: good, as: 'commission', expected: [403, 'not-allowed'] },
    'a closed window': { ...post, as: 'late', headers: { ...good, ...ofClosed }, expected: [403, 'window-closed'] },
    'too large': { ...post, headers: { ...good, 'Upload-Length': '300000000' }, expected: [413, 'file-too-large'] },
    'no protocol version': { ...post, headers: without('Tus-Resumable'), expected: [412, 'tus-version'] },
    'another protocol version': {
      ...post,
      headers: { ...good, 'Tus-Resumable': '0.2.2' },
      expected: [412, 'tus-version'],
    },
    'no length': { ...post, headers: without('Upload-Length'), expected: malformed },
    'a negative length': { ...post, headers: { ...good, 'Upload-Length': '-1' }, expected: malformed },
    'a length in words': { ...post, headers: { ...good, 'Upload-Length': 'seratus' }, expected: malformed },
    'no metadata': { ...post, headers: without('Upload-Metadata'), expected: malformed },
    'metadata that is no base64': { ...post, headers: { ...good, 'Upload-Metadata': 'pair ***' }, expected: malformed },
    'no pair': {
      ...post,
      headers: { ...good, 'Upload-Metadata': `filename ${base64('a.xlsx')}` },
      expected: malformed,
    },
  };
}

/** Requests about an upload that was begun, `uploadId`, of 100 bytes, and has none yet. */
export function badContinuations(uploadId: string): Record<string, BadRequest> {
  const patch = { method: 'PATCH', path: `ingestion/files/${uploadId}`, body: 'PK34' };
  return {
    'a wrong offset': {
      ...patch,
      headers: { ...offset, 'Upload-Offset': '7' },
      expected: [409, 'upload-offset-conflict'],
    },
    'no offset': { ...patch, headers: offset, expected: [400, 'tus-malformed'] },
    'an offset in words': {
      ...patch,
      headers: { ...offset, 'Upload-Offset': 'nol' },
      expected: [400, 'tus-malformed'],
    },
    'another type of content': {
      ...patch,
      headers: { ...offset, 'Content-Type': 'text/plain', 'Upload-Offset': '0' },
      expected: [400, 'tus-malformed'],
    },
    'more bytes than were announced': {
      ...patch,
      body: 'x'.repeat(500),
      headers: { ...offset, 'Upload-Offset': '0' },
      expected: [413, 'more-than-declared'],
    },
    'a download': {
      method: 'GET',
      path: `ingestion/files/${uploadId}`,
      headers: version,
      expected: [405, 'method-not-allowed'],
    },
    'somebody else’s upload': {
      ...patch,
      headers: { ...offset, 'Upload-Offset': '0' },
      as: 'rival',
      expected: [404, 'not-found'],
    },
    'an unknown upload': {
      ...patch,
      path: `ingestion/files/${unknown}`,
      headers: { ...offset, 'Upload-Offset': '0' },
      expected: [404, 'not-found'],
    },
    'an id that is none': {
      ...patch,
      path: 'ingestion/files/..%2f..%2fmaster.key',
      headers: { ...offset, 'Upload-Offset': '0' },
      expected: [404, 'not-found'],
    },
  };
}

/** Requests that name nothing there is, or in a way that cannot be read. */
export function badQuestions({ id: pairId, electionId }: Pair): Record<string, BadRequest> {
  const get = { method: 'GET', expected: [404, 'not-found'] as [number, string] };
  const invalid: [number, string] = [400, 'invalid-input'];
  const order = { method: 'POST', path: 'ingestion/templates', headers: json };
  return {
    'an unknown upload': { ...get, path: `ingestion/uploads/${unknown}` },
    'an upload id that is none': { ...get, path: 'ingestion/uploads/5201010507859001', expected: invalid },
    'an upload id that no text can hold': { ...get, path: 'validation/uploads/%00/findings', expected: invalid },
    'a summary of an upload id that is none': {
      ...get,
      path: 'validation/uploads/rahasia/findings/summary',
      expected: invalid,
    },
    'an election in public that no text can hold': {
      ...get,
      path: 'reporting/elections/%00',
      as: 'nobody',
      expected: invalid,
    },
    'a name of an account that no text can hold': {
      method: 'POST',
      path: 'auth/sessions',
      headers: json,
      body: JSON.stringify({ accountName: 'a\u0000', password: 'rahasia' }),
      as: 'nobody',
      expected: [400, 'bad-request'],
    },
    'an unknown pair’s uploads': { ...get, path: `ingestion/uploads?pair=${unknown}` },
    'a list of nobody’s': { ...get, path: 'ingestion/uploads', expected: invalid },
    'the judging of an unknown upload': { ...get, path: `validation/uploads/${unknown}` },
    'the findings of an unknown upload': { ...get, path: `validation/uploads/${unknown}/findings` },
    'a summary of an unknown upload': { ...get, path: `validation/uploads/${unknown}/findings/summary` },
    'findings by a name': { ...get, path: `validation/uploads/${unknown}/findings?code=SITI`, expected: invalid },
    'an unknown pair’s ledger': { ...get, path: `validation/pairs/${unknown}/ledger` },
    'an unknown pair’s tally': { ...get, path: `reporting/pairs/${unknown}/tally` },
    'an unknown election in public': { ...get, path: `reporting/elections/${unknown}`, as: 'nobody' },
    'the stream of an unknown election': { ...get, path: `reporting/elections/${unknown}/stream`, as: 'nobody' },
    'an unknown election': { ...get, path: `nomination/elections/${unknown}`, as: 'commission' },
    'duplicates of an unknown election': {
      ...get,
      path: `validation/elections/${unknown}/duplicates`,
      as: 'commission',
    },
    'an unknown route': { ...get, path: 'validation/rahasia' },
    'an unknown service': { ...get, path: 'rahasia/uploads' },
    'a withdrawal of what is not there': {
      method: 'POST',
      path: `validation/uploads/${unknown}/withdraw`,
      headers: json,
      body: JSON.stringify({ ledgerVersion: 1, reason: 'Berkas yang salah' }),
      expected: [404, 'not-found'],
    },
    'broken JSON': { ...order, body: '{"pairId": "52010105', expected: [400, 'bad-request'] },
    'a field that is unknown': { ...order, body: JSON.stringify({ pairId, siti: 1 }), expected: invalid },
    'an area elsewhere': {
      ...order,
      body: JSON.stringify({ pairId, areas: ['31'] }),
      expected: [400, 'area-outside-region'],
    },
    'a body too large': {
      ...order,
      body: JSON.stringify({ pairId, areas: Array(60_000).fill('52') }),
      expected: [413, 'too-large'],
    },
    'an election without figures': {
      method: 'PATCH',
      path: `nomination/elections/${electionId}`,
      as: 'commission',
      headers: json,
      body: JSON.stringify({ minimumSupport: 'banyak' }),
      expected: invalid,
    },
    'a wrong password': {
      method: 'POST',
      path: 'auth/sessions',
      as: 'nobody',
      headers: json,
      body: JSON.stringify({ accountName: 'tidak-ada', password: 'bukan kata sandi siapa pun' }),
      expected: [401, 'sign-in-failed'],
    },
    'a used-up code': {
      method: 'POST',
      path: 'auth/activations',
      as: 'nobody',
      headers: json,
      body: JSON.stringify({ code: 'ABCD-EFGH-JKLM-NPQR', password: 'sawah hijau di kaki gunung' }),
      expected: [422, 'activation-code-refused'],
    },
  };
}
