import type { EncodedSnapshot } from '../public/snapshots.js';

/** A server-sent event, encoded once and written to every subscriber as it is. */
export interface Frame {
  readonly version: number;
  readonly bytes: Buffer;
}

const end = Buffer.from('\n\n');

export const frameOf = ({ version, json }: EncodedSnapshot): Frame => ({
  version,
  bytes: Buffer.concat([Buffer.from(`id: ${version}\ndata: `), json, end]),
});

/** A comment: keeps proxies from closing the stream and says which version the reader should have. */
export const heartbeatOf = ({ version }: Frame): Buffer => Buffer.from(`: version ${version}\n\n`);

/** Spreads the return of many browsers over five seconds. */
export const farewell = (random: number): Buffer => Buffer.from(`retry: ${500 + Math.floor(random * 4_500)}\n\n`);
