import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from './database-lost.js';
import { Refusal } from './refusal.js';
import { fault, standardProblem, storageFull } from './standard-problems.js';

/** RFC 9457 problem document; `title` is Indonesian, `instance` the request's id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly title_en: string;
  readonly status: number;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly instance: string;
}

export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** We are wrong, not the caller: log it. */
  readonly isFault: boolean;
}

/** Turns whatever was thrown into what the caller may see. Messages of errors never pass: they may quote the input. */
export function answerTo(thrown: unknown, requestId: string): Answer {
  if (thrown instanceof Refusal) {
    const { id, en } = thrown.explain();
    const { code, status, details, headers } = thrown;
    return { problem: document({ code, id, en }, status, requestId, details), headers, isFault: false };
  }
  if (isStorageFull(thrown)) {
    const headers = { 'Retry-After': '60' };
    return { problem: document(storageFull, 503, requestId), headers, isFault: true };
  }
  if (isDatabaseAway(thrown)) {
    const headers = { 'Retry-After': '2' }; // its supervisor has it back in seconds
    return { problem: document(standardProblem(503), 503, requestId), headers, isFault: true };
  }
  const status = statusOf(thrown);
  const headers: Record<string, string> = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  return { problem: document(standardProblem(status), status, requestId), headers, isFault: status === 500 };
}

const isStorageFull = (thrown: unknown) =>
  ['ENOSPC', 'EDQUOT'].includes(String((thrown as { code?: unknown } | null)?.code));

/** PostgreSQL's words for text it cannot hold: a NUL, half a surrogate pair. Only a caller sends such. */
const unstorable = new Set(['22021', '22P05']);

/** Express' own middlewares (body parser, router) throw errors that carry a status. */
function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { status, code } = (thrown ?? {}) as { status?: unknown; code?: unknown };
  if (unstorable.has(String(code))) return 400;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

type Named = Pick<typeof fault, 'code' | 'id' | 'en'>;

const document = (
  { code, id, en }: Named,
  status: number,
  instance: string,
  details?: Problem['details'],
): Problem => ({
  type: `/problems/${code}`,
  title: id,
  title_en: en,
  status,
  code,
  ...(details && { details }),
  instance,
});
