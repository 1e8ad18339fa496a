import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VersionChannel } from './version-channel.js';

/** Counts what the public sees: one version more for every effect, in the effect's own transaction. */
@Injectable()
export class PublicVersions {
  private readonly bumped = new WeakMap<object, { electionId: string; version: number }>();

  constructor(private readonly channel: VersionChannel) {}

  /** Locks the election's row until the commit: nothing may follow in the transaction but bumps of others, in the order of their ids. */
  async bump(tx: EntityManager, event: object, electionId: string): Promise<void> {
    this.bumped.set(event, { electionId, version: await nextVersion(tx, electionId) });
  }

  /** After the commit: tells every instance. An event that changed nothing says nothing. */
  announce(event: object): void {
    const bump = this.bumped.get(event);
    if (bump) this.channel.publish(bump);
  }
}

/** The election's next version; 1 for the first thing ever heard of it. */
export async function nextVersion(tx: EntityManager, electionId: string): Promise<number> {
  const rows: { version: number }[] = await tx.query(
    `INSERT INTO election_view AS known (election_id, version) VALUES ($1, 1)
     ON CONFLICT (election_id) DO UPDATE SET version = known.version + 1, changed_at = clock_timestamp()
     RETURNING version`,
    [electionId],
  );
  return rows[0]!.version;
}
