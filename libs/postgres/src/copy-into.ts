import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

export type CopyValue = string | number | boolean | bigint | null;

const BLOCK = 64 * 1024;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Streams rows into `target` ("table (columns)") by COPY, inside the caller's transaction. */
export async function copyInto(tx: EntityManager, target: string, rows: Iterable<CopyValue[]>): Promise<void> {
  await pipeline(Readable.from(copyText(rows)), (await clientOf(tx)).query(copyFrom(`COPY ${target} FROM STDIN`)));
}

/** Sends rows already encoded by BinaryRows into `target`, inside the caller's transaction. */
export async function copyBinaryInto(tx: EntityManager, target: string, bytes: Uint8Array): Promise<void> {
  const copy = (await clientOf(tx)).query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
  await pipeline(Readable.from(blocksOf(bytes)), copy);
}

async function clientOf(tx: EntityManager): Promise<ClientBase> {
  if (!tx.queryRunner?.isTransactionActive) throw new Error('COPY must run inside a transaction');
  return (await tx.queryRunner.connect()) as ClientBase;
}

/** COPY text in blocks: one write a row would make COPY slower than INSERT. */
function* copyText(rows: Iterable<CopyValue[]>): Generator<string> {
  let block = '';
  for (const row of rows) {
    block += `${row.map(copyField).join('\t')}\n`;
    if (block.length >= BLOCK) {
      yield block;
      block = '';
    }
  }
  if (block) yield block;
}

const copyField = (value: CopyValue) =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character]!);

function* blocksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += BLOCK) yield bytes.subarray(start, start + BLOCK);
}
