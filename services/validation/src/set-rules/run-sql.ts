import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';

const statements = new Map<string, string>();

/** Runs a statement of this folder by its file's name. */
export function runSql<Rows = unknown>(tx: EntityManager, name: string, parameters: unknown[] = []): Promise<Rows> {
  let statement = statements.get(name);
  if (!statement) {
    statement = readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
    statements.set(name, statement);
  }
  return tx.query(statement, parameters) as Promise<Rows>;
}
