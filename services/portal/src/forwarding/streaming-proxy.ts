import { Agent, type ClientRequest } from 'node:http';
import type { Request, Response } from 'express';
import { createProxyMiddleware, type Plugin } from 'http-proxy-middleware';

type Failed = (wasIdle: boolean) => void;
export type StreamingProxy = (request: Request, response: Response, upstream: string, failed: Failed) => void;

/**
 * One request to one upstream. `failed` is called once, when it could not be reached or was lost; perhaps after part of the answer.
 * `wasIdle`: on a connection kept from before, which the other end may just have closed.
 */
export function createStreamingProxy(connectMilliseconds: number): StreamingProxy {
  const failures = new WeakMap<object, Failed>();
  const kept = new WeakSet<object>();
  const wiring: Plugin<Request, Response> = (server) => {
    server.on('proxyReq', (outgoing, _, response) => {
      if (outgoing.reusedSocket) kept.add(response);
      else kept.delete(response);
      limitConnecting(outgoing, connectMilliseconds);
    });
    server.on('error', (_, __, response) => {
      const failed = response && failures.get(response);
      if (failed) failures.delete(response);
      failed?.(response ? kept.has(response) : false);
    });
  };
  const proxy = createProxyMiddleware<Request, Response>({
    agent: new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 256 }), // a stream holds its socket for long
    router: ({ res }) => String(res!.locals.upstream),
    ejectPlugins: true, // the default ones answer faults by themselves, in English, and log addresses
    plugins: [wiring],
  });
  return (request, response, upstream, failed) => {
    response.locals.upstream = upstream;
    failures.set(response, failed);
    void proxy(request, response);
  };
}

function limitConnecting(outgoing: ClientRequest, milliseconds: number): void {
  const { socket } = outgoing;
  if (!socket?.connecting) return;
  const timer = setTimeout(() => socket.destroy(new Error('connecting took too long')), milliseconds);
  for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(timer));
}
