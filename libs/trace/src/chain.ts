import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** An act as the chain sees it: the columns of `actColumns`, all text. */
export type ActText = Readonly<Record<string, string | null>>;

/** Renders every column the same way whatever the session's settings: the hash hangs on it. */
export const actColumns = `
  act.id::text AS id, to_char(act.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  act.actor, act.role, act.commission, act.action, act.object,
  encode(act.before_digest, 'hex') AS before_digest, encode(act.after_digest, 'hex') AS after_digest, act.reason`;

/** What the first link names as its previous. */
export const origin: Buffer = Buffer.alloc(32);

/** SHA-256 over the link's number, the previous link's hash and everything the act says. */
export const linkHash = (number: bigint, previous: Buffer, act: ActText): Buffer =>
  hash('sha256', canonicalJson({ act, number, previous: previous.toString('hex') }), 'buffer');
