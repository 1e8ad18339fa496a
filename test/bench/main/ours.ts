import type { Stack } from '../../../deploy/local/stack.ts';
import type { System } from '../../../deploy/local/system.ts';
import { askServer, databaseOn } from '../ask-server.ts';
import type { List } from '../list.ts';
import { type ProcessUse, serverTime, usesOf } from '../processes.ts';
import { sendAndCount } from '../send-and-count.ts';
import { gapsOf, momentsOf, phasesOf } from './timeline.ts';

/** One upload through the whole system, from the answer to its last byte to the tally that everybody sees. Milliseconds. */
export interface Ours {
  milliseconds: number;
  /** From the first byte to the answer to the last. */
  sending: number;
  phases: ReturnType<typeof phasesOf>;
  gaps: ReturnType<typeof gapsOf>;
  /** Processor time from the first byte on, by process; the sending's share is in it. */
  busy: ReadonlyMap<string, number>;
}

export async function measureOurs(stack: Stack, system: System, list: List): Promise<Ours> {
  await checkpoint(stack.databaseUrl);
  const before = busyNow(stack, system);
  const counted = await sendAndCount(list);
  const after = busyNow(stack, system);
  await vacuum(stack.databaseUrl);
  const moments = await momentsOf(system, { ...list.pair, uploadId: counted.uploadId }, counted);
  return {
    milliseconds: counted.visible - counted.answered,
    sending: counted.answered - counted.began,
    phases: phasesOf(moments),
    gaps: gapsOf(moments),
    busy: new Map([...after].map(([name, time]) => [name, time - (before.get(name) ?? 0)])),
  };
}

function busyNow({ postgres }: Stack, system: System): Map<string, number> {
  const times = new Map(usesOf(system).map(({ name, busy }: ProcessUse) => [name, busy]));
  return postgres?.pid ? times.set('PostgreSQL', serverTime(postgres.pid)) : times;
}

/** None of the ways pays for another's dirty pages. */
const checkpoint = (databaseUrl: string) => askServer(databaseUrl, 'CHECKPOINT');

/** Nor for looking after another's rows, which the server else begins within a minute. */
async function vacuum(databaseUrl: string): Promise<void> {
  const ours = await askServer<{ name: string }>(
    databaseUrl,
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'bench\\_%'`,
  );
  for (const { name } of ours) await askServer(databaseOn(databaseUrl, name), 'VACUUM (ANALYZE)');
}
