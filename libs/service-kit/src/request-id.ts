import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const header = 'x-request-id';

/** Keeps the id a trusted hop gave, if it is one; else makes one. It is in the answer, the log and problem documents. */
export function requestId({ headers }: Request, response: Response, next: NextFunction): void {
  const given = headers[header];
  const id = typeof given === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(given) ? given : randomUUID();
  response.setHeader(header, id);
  next();
}

export const requestIdOf = (response: Response): string => String(response.getHeader(header) ?? '');
