import type { EntityManager } from 'typeorm';

/**
 * Writes a row whole, unless the one that stands has this version or a higher one. True when it was written.
 * `key` and `row` map columns to values; names come from our own code only.
 */
export async function replaceRow(
  tx: EntityManager,
  table: string,
  key: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>> & { readonly version: number },
): Promise<boolean> {
  const columns = [...Object.keys(key), ...Object.keys(row)];
  const set = Object.keys(row).map((column) => `${column} = excluded.${column}`);
  const written: unknown[] = await tx.query(
    `INSERT INTO ${table} AS known (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})
     ON CONFLICT (${Object.keys(key).join(', ')}) DO UPDATE SET ${set.join(', ')}
     WHERE known.version < excluded.version RETURNING 1`,
    [...Object.values(key), ...Object.values(row)],
  );
  return written.length > 0;
}
