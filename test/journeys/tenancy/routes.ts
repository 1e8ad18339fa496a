import { readManifest } from '@silon/rule-packs';
import { ntb2018 } from '../../users/commission.ts';

export type Role = 'operator' | 'commission' | 'supervisor';

/** Real things of one pair, by their ids. */
export interface Tenant {
  electionId: string;
  stageId: string;
  pairId: string;
  /** Concluded, with findings. */
  uploadId: string;
  /** Begun, and waiting for its bytes. */
  unfinishedId: string;
  /** Accounts that nobody signs in with. */
  operatorId: string;
  supervisorId: string;
  ledgerVersion: number;
}

export interface Route {
  /** Who of the tenant's own people may call it. Nobody else may. */
  may: readonly Role[];
  /** Below /api/; from the route's own template where nothing is said. */
  path?: (tenant: Tenant) => string;
  body?: (tenant: Tenant) => object;
  headers?: (tenant: Tenant) => Record<string, string>;
  /** What to send as it is, and not as JSON. */
  bytes?: string;
  /** It names nothing of anybody's: outsiders get an answer on their own things, and none of the tenant's are in it. */
  ownOnly?: true;
  /** The election itself is no secret to another pair of it; what is the tenant's own is not in the answer. */
  rivalSeesElection?: true;
  /** What an outsider gets where it is no 401, 403 or 404. */
  refusedWith?: number;
}

/** Open to everybody on purpose. A route that is neither here nor below fails the test. */
export const publicRoutes: readonly string[] = [
  'POST auth/activations',
  'POST auth/sessions',
  'POST auth/sessions/refresh',
  'GET reporting/elections',
  'GET reporting/elections/{id}',
  'GET reporting/elections/{id}/stream',
];

const of =
  (what: 'electionId' | 'pairId' | 'uploadId' | 'operatorId' | 'supervisorId', path: string) => (tenant: Tenant) =>
    path.replace('{id}', tenant[what]);
const stage = {
  name: 'Perbaikan dukungan',
  opensAt: '2040-01-05T08:00:00+08:00',
  closesAt: '2040-01-06T08:00:00+08:00',
};
const commission = ['commission'] as const;
const everybody = ['operator', 'commission', 'supervisor'] as const;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const tus = { 'Tus-Resumable': '1.0.0' };

const file = ({ unfinishedId }: Tenant) => `ingestion/files/${unfinishedId}`;

/** Every other route the services describe; those that end something stand last. */
export const routes: Readonly<Record<string, Route>> = {
  'POST ingestion/files': {
    may: ['operator'],
    path: () => 'ingestion/files',
    headers: ({ pairId }) => ({
      ...tus,
      'Upload-Length': '8',
      'Upload-Metadata': `pair ${base64(pairId)},filename ${base64('dukungan.xlsx')}`,
    }),
  },
  'OPTIONS ingestion/files': { may: ['operator'], ownOnly: true, headers: () => tus },
  'HEAD ingestion/files/{id}': { may: ['operator'], path: file, headers: () => tus },
  'OPTIONS ingestion/files/{id}': { may: ['operator'], path: file, headers: () => tus },
  'PATCH ingestion/files/{id}': {
    may: ['operator'],
    path: file,
    headers: () => ({ ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }),
    bytes: 'PK34',
  },
  'GET auth/operators': { may: ['commission', 'supervisor'], path: ({ pairId }) => `auth/operators?pair=${pairId}` },
  'POST auth/operators': { may: commission, body: ({ pairId }) => ({ pairId, accountName: 'petugas-tambahan' }) },
  'GET auth/supervisors': { may: commission, ownOnly: true },
  'POST auth/supervisors': { may: commission, ownOnly: true, body: () => ({ accountName: `pengawas-${Date.now()}` }) },
  'GET nomination/elections': { may: ['commission', 'supervisor'], ownOnly: true },
  'POST nomination/elections': {
    may: commission,
    body: () => ({ ...ntb2018, name: 'Pemilihan lain' }),
    refusedWith: 422, // its region is not theirs
  },
  'GET nomination/elections/{id}': {
    may: everybody,
    path: of('electionId', 'nomination/elections/{id}'),
    rivalSeesElection: true,
  },
  'PATCH nomination/elections/{id}': {
    may: commission,
    path: of('electionId', 'nomination/elections/{id}'),
    body: () => ({ name: 'Pemilihan dengan nama lain' }),
  },
  'POST nomination/elections/{electionId}/stages': { may: commission, body: () => ({ ...stage, kind: 'repair' }) },
  'PATCH nomination/elections/{electionId}/stages/{id}': {
    may: commission,
    path: ({ electionId, stageId }) => `nomination/elections/${electionId}/stages/${stageId}`,
    body: () => ({ name: 'Penyerahan dengan nama lain' }),
  },
  'POST nomination/elections/{electionId}/stages/{id}/rule-pack': {
    may: commission,
    path: ({ electionId, stageId }) => `nomination/elections/${electionId}/stages/${stageId}/rule-pack`,
    body: () => ({
      rulePack: readManifest().current,
      decisionNumber: '21/PL.02.2/52/2017',
      reason: 'Aturan tetap, keputusan ini hanya menegaskannya',
    }),
  },
  'POST nomination/elections/{electionId}/pairs': {
    may: commission,
    body: () => ({ candidateName: 'Calon Tambahan', viceCandidateName: 'Wakil Tambahan' }),
  },
  'POST nomination/elections/{electionId}/pairs/{id}/mandate': {
    may: commission,
    path: ({ electionId, pairId }) => `nomination/elections/${electionId}/pairs/${pairId}/mandate`,
    body: () => ({ number: '002/MANDAT', date: '2017-11-21' }),
  },
  'POST ingestion/templates': {
    may: ['operator'],
    body: ({ pairId }) => ({ pairId, areas: ['520101'], rowsPerVillage: 1 }),
  },
  'GET ingestion/uploads': { may: everybody, path: ({ pairId }) => `ingestion/uploads?pair=${pairId}` },
  'GET ingestion/uploads/{id}': { may: everybody, path: of('uploadId', 'ingestion/uploads/{id}') },
  'GET validation/uploads/{id}': { may: everybody, path: of('uploadId', 'validation/uploads/{id}') },
  'GET validation/uploads/{id}/findings/summary': {
    may: everybody,
    path: of('uploadId', 'validation/uploads/{id}/findings/summary'),
  },
  'GET validation/uploads/{id}/findings': {
    may: ['operator', 'commission'],
    path: of('uploadId', 'validation/uploads/{id}/findings'),
  },
  'GET validation/uploads/{id}/correction': {
    may: ['operator', 'commission'],
    path: of('uploadId', 'validation/uploads/{id}/correction'),
  },
  'GET validation/uploads/{id}/correction/kecamatan': {
    may: ['operator', 'commission'],
    path: of('uploadId', 'validation/uploads/{id}/correction/kecamatan'),
  },
  'GET validation/uploads/{id}/causes': { may: everybody, path: of('uploadId', 'validation/uploads/{id}/causes') },
  'GET validation/pairs/{id}/causes': { may: everybody, path: of('pairId', 'validation/pairs/{id}/causes') },
  'GET validation/pairs/{id}/ledger': { may: everybody, path: of('pairId', 'validation/pairs/{id}/ledger') },
  'GET validation/elections/{id}/duplicates': {
    may: commission,
    path: of('electionId', 'validation/elections/{id}/duplicates'),
  },
  'GET validation/elections/{id}/duplicates/frozen': {
    may: commission,
    path: ({ electionId, stageId }) => `validation/elections/${electionId}/duplicates/frozen?stage=${stageId}`,
  },
  'GET reporting/pairs/{id}/tally': {
    may: ['operator', 'commission'],
    path: of('pairId', 'reporting/pairs/{id}/tally'),
  },
  'POST validation/uploads/{id}/withdraw': {
    may: ['operator', 'commission'],
    path: of('uploadId', 'validation/uploads/{id}/withdraw'),
    body: ({ ledgerVersion }) => ({ ledgerVersion, reason: 'Berkas yang salah terkirim' }),
  },
  'POST auth/operators/{id}/activation-code': {
    may: commission,
    path: of('operatorId', 'auth/operators/{id}/activation-code'),
  },
  'POST auth/operators/{id}/disable': {
    may: commission,
    path: of('operatorId', 'auth/operators/{id}/disable'),
    body: () => ({ reason: 'mandat dicabut' }),
  },
  'POST auth/supervisors/{id}/disable': {
    may: commission,
    path: of('supervisorId', 'auth/supervisors/{id}/disable'),
    body: () => ({ reason: 'tugas berakhir' }),
  },
  'DELETE ingestion/files/{id}': { may: ['operator'], path: file, headers: () => tus },
  'DELETE auth/sessions/current': { may: everybody, ownOnly: true },
};
