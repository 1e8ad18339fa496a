import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from './canonical-json.js';

/** One command somebody gave. It names things by id; nothing in it is a supporter's cell, nor a digest of one. */
export interface Act {
  /** Account id, or the name of the program for what nobody asked for ("commission:invite"). */
  readonly actor: string;
  readonly role: string;
  /** Region code of the commission it was done for. */
  readonly commission: string;
  /** Kebab-case, what was done: "issue-operator". */
  readonly action: string;
  /** What it was done on: "pair/<id>". */
  readonly object: string;
  /** The object's state before and after; only digests of it are kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | undefined;
}

/** Appends the act in the command's own transaction, at the database's time. The linker chains it within a second. */
export async function recordAct(tx: EntityManager, act: Act): Promise<void> {
  const { actor, role, commission, action, object, before, after, reason } = act;
  await tx.query(
    `WITH recorded AS (
       INSERT INTO act (actor, role, commission, action, object, before_digest, after_digest, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id)
     INSERT INTO unlinked_act (act_id) SELECT id FROM recorded`,
    [actor, role, commission, action, object, digest(before), digest(after), reason ?? null],
  );
}

const digest = (state: unknown): Buffer | null =>
  state === undefined ? null : hash('sha256', canonicalJson(state), 'buffer');
