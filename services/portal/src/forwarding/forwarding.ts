import { requestIdOf } from '@silon/service-kit';
import type { NextFunction, Request, Response } from 'express';
import type { PortalConfig } from '../portal.config.js';
import { createStreamingProxy } from './streaming-proxy.js';
import { UpstreamAway } from './upstream-away.js';
import { Upstreams } from './upstreams.js';

const PREFIX = /^\/api\/([a-z]+)(?=[/?]|$)/;
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sends `/api/<service>/...` to an instance of that service, bodies and streams as they come. Anything else passes by. */
export function forwarding(config: PortalConfig) {
  const { AUTH_URLS, NOMINATION_URLS, INGESTION_URLS, VALIDATION_URLS, REPORTING_URLS } = config;
  const services = { auth: AUTH_URLS, nomination: NOMINATION_URLS, ingestion: INGESTION_URLS };
  const all = Object.entries({ ...services, validation: VALIDATION_URLS, reporting: REPORTING_URLS });
  const pools = new Map(all.map(([name, urls]) => [name, new Upstreams(urls, config.UPSTREAM_REST_MS)]));
  const proxy = createStreamingProxy(config.UPSTREAM_CONNECT_MS);

  return (request: Request, response: Response, next: NextFunction): void => {
    const service = PREFIX.exec(request.url)?.[1];
    const pool = service && pools.get(service);
    if (!pool) return next();
    response.locals.route = `/api/${service}/*`;
    introduce(request, response);
    const tried = new Set<string>();
    const attempt = (): void => {
      const upstream = pool.next(tried, Date.now());
      if (!upstream) return next(new UpstreamAway());
      tried.add(upstream);
      proxy(request, response, upstream, (wasIdle) => {
        if (response.headersSent || response.destroyed) return void response.destroy();
        if (wasIdle) tried.delete(upstream);
        else pool.rest(upstream, Date.now());
        if (REPEATABLE.has(request.method)) attempt();
        else next(new UpstreamAway());
      });
    };
    attempt();
  };
}

/** Says who asks, by the rules of TRUSTED_PROXIES, whatever the caller claims. */
function introduce(request: Request, response: Response): void {
  const { headers, ip, protocol, host } = request;
  for (const name of ['expect', 'forwarded', 'x-forwarded-port']) delete headers[name];
  headers['x-forwarded-for'] = ip ?? '';
  headers['x-forwarded-proto'] = protocol;
  headers['x-forwarded-host'] = host ?? '';
  headers['x-request-id'] = requestIdOf(response);
}
