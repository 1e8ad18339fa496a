import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { httpDuration } from './metrics.js';
import { requestIdOf } from './request-id.js';

const log = new Logger('Http');

/** One line and one measurement a request, by the route's template: an address may hold what a log must not. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = process.hrtime.bigint();
  response.once('close', () => {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const [method, status, route] = [request.method, response.statusCode, routeOf(request, response)];
    if (!isStream(response)) httpDuration.observe({ method, route, status }, seconds);
    log.log('request', { requestId: requestIdOf(response), method, route, status, ms: Math.round(seconds * 1000) });
  });
  next();
}

/** A middleware that is its own router (tus, the portal's forwarding) says its template in `response.locals.route`. */
function routeOf({ route }: Request, { locals }: Response): string {
  const template: unknown = locals.route ?? (route as { path?: unknown } | undefined)?.path;
  return typeof template === 'string' ? template : 'none';
}

const isStream = (response: Response) => String(response.getHeader('content-type')).startsWith('text/event-stream');
