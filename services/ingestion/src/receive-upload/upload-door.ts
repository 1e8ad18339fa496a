import { Injectable, Logger } from '@nestjs/common';
import { type Account, Authenticate, NotAllowed, NotThere, requirePair } from '@silon/access';
import { answerTo, describeFault, requestIdOf } from '@silon/service-kit';
import { ERRORS, Server, type Upload } from '@tus/server';
import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import { DataSource } from 'typeorm';
import { findPairElection } from '../elections/pair-election.js';
import { requireOpenWindow } from '../elections/window.js';
import { IngestionConfig } from '../ingestion.config.js';
import { BeginUpload } from './begin-upload.action.js';
import { ReceiveUpload } from './receive-upload.action.js';
import { MethodNotAllowed, TusVersionMissing, UploadComplete, UploadGone } from './refusals.js';
import { requester } from './requester.js';
import { Spool } from './spool.js';
import { refusalFor } from './tus-answer.js';
import { findUpload, type UploadRow } from './upload-row.js';
import { UploadLocks } from './upload-locks.js';
import { webRequestOf } from './web-request.js';

export const UPLOAD_PATH = '/api/ingestion/files';

/** The way in for uploads: tus 1.0.0, every request signed in and about the operator's own pair. */
@Injectable()
export class UploadDoor {
  private readonly log = new Logger('uploads');
  private readonly tus: Server;
  private readonly thrown = new WeakMap<object, unknown>();
  /** Uploads that a request began. */
  private readonly begun = new WeakMap<object, string>();

  constructor(
    private readonly authenticate: Authenticate,
    private readonly begin: BeginUpload,
    private readonly receive: ReceiveUpload,
    private readonly db: DataSource,
    private readonly config: IngestionConfig,
    spool: Spool,
    locks: UploadLocks,
  ) {
    this.tus = new Server({
      path: UPLOAD_PATH,
      datastore: spool,
      locker: locks,
      lockDrainTimeout: 500,
      maxSize: config.MAX_FILE_BYTES,
      relativeLocation: true,
      allowedOrigins: [],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => this.newId(),
      onUploadCreate: (request, upload) => this.created(request, upload),
      onResponseError: (request, error) => void this.thrown.set(request, error),
    });
  }

  /** The Express middleware. */
  handle = async (request: HttpRequest, response: HttpResponse): Promise<void> => {
    response.locals.route = UPLOAD_PATH;
    try {
      await this.answer(request, response);
    } catch (thrown) {
      this.refuse(thrown, request, response);
    }
  };

  private async answer(request: HttpRequest, response: HttpResponse): Promise<void> {
    const account = await this.authenticate.run(request.headers.authorization);
    if (account.role !== 'operator') throw new NotAllowed();
    const uploadId = /^\/([0-9a-f-]{36})$/.exec(request.path)?.[1];
    if (!uploadId && request.path !== '/') throw new NotThere();
    const allowed = uploadId ? ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'] : ['POST', 'OPTIONS'];
    if (!allowed.includes(request.method)) throw new MethodNotAllowed(undefined, { Allow: allowed.join(', ') });
    if (uploadId) await this.requireOwn(account, uploadId);
    if (request.method !== 'OPTIONS') requireVersion(request.headers['tus-resumable']);

    const asked = webRequestOf(request);
    const answered = await requester.run(account, () => this.tus.handleWeb(asked));
    if (answered.status >= 400) {
      await this.forgetBegun(asked);
      throw this.reason(asked, answered.status);
    }
    const created = answered.headers.get('location')?.split('/').at(-1);
    if (request.method !== 'DELETE') await this.receiveIfWhole(created ?? uploadId);
    response.status(answered.status).set(Object.fromEntries(answered.headers)).end();
  }

  /** Any request that finds the last byte there sees to the receipt: also one after a crash between the two. */
  private async receiveIfWhole(uploadId: string | undefined): Promise<void> {
    const upload = uploadId && (await findUpload(this.db.manager, uploadId));
    if (!upload || upload.state !== 'receiving') return;
    const { offset } = await this.tus.datastore.getUpload(upload.uploadId);
    if (offset === upload.declaredBytes) await this.receive.run(upload);
  }

  private async requireOwn(account: Account, uploadId: string): Promise<void> {
    const upload = await findUpload(this.db.manager, uploadId);
    requirePair(account, upload && { ...upload, commission: '' });
    if (upload) await this.requireNotLate(upload);
  }

  /** An upload refused for its hour says so again, whatever is asked of it. */
  private async requireNotLate({ state, version, pairId, lastByteAt }: UploadRow): Promise<void> {
    if (state !== 'refused' || version > 0 || !lastByteAt) return;
    const pair = await findPairElection(this.db.manager, pairId);
    if (pair) await requireOpenWindow(this.db.manager, pair.electionId, pair.timeZone, lastByteAt);
    throw new UploadGone();
  }

  private async newId(): Promise<string> {
    const [{ id }]: [{ id: string }] = await this.db.query('SELECT uuidv7()::text AS id');
    return id;
  }

  /** What the store keeps of the metadata is the pair; the file name is sealed and goes no further. */
  private async created(request: object, { id: uploadId, size = 0, metadata }: Upload) {
    const account = requester.getStore();
    if (!account) throw new NotAllowed();
    const { pair, filename: fileName } = metadata ?? {};
    await this.begin.run(account, { uploadId, bytes: size, pair, fileName });
    this.begun.set(request, uploadId);
    return { metadata: { pair: pair ?? null } };
  }

  /** A refused request was told no address, so nobody could go on with the upload that it began. */
  private async forgetBegun(asked: Request): Promise<void> {
    const uploadId = this.begun.get(asked);
    if (uploadId) await this.tus.datastore.remove(uploadId).catch(() => undefined); // the sweep finds it
  }

  private reason(asked: Request, status: number): unknown {
    const thrown = this.thrown.get(asked);
    if (thrown === ERRORS.INVALID_TERMINATION) return new UploadComplete();
    if (thrown instanceof Error && !('status_code' in thrown)) return thrown;
    const declaredBytes = Number(asked.headers.get('upload-length') ?? 0);
    const refusal = refusalFor(status, this.config.MAX_FILE_BYTES, declaredBytes);
    return refusal ?? thrown ?? new Error(`tus answered ${status}`);
  }

  private refuse(thrown: unknown, request: HttpRequest, response: HttpResponse): void {
    const requestId = requestIdOf(response);
    const { problem, headers, isFault } = answerTo(thrown, requestId);
    if (isFault && !request.destroyed) this.log.error('fault', { requestId, fault: describeFault(thrown) });
    if (response.destroyed || response.headersSent) return;
    response
      .status(problem.status)
      .set({ 'Tus-Resumable': '1.0.0', ...headers })
      .type('application/problem+json');
    // Nobody will read the rest of the body.
    if (!request.complete) response.set('Connection', 'close');
    response.send(JSON.stringify(problem));
  }
}

/** The library would call another version malformed; the protocol says 412, and which version is spoken here. */
function requireVersion(version: string | string[] | undefined): void {
  if (version !== '1.0.0') throw new TusVersionMissing(undefined, { 'Tus-Version': '1.0.0' });
}
