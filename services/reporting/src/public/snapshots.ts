import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { buildSnapshot } from './build-snapshot.js';
import { LoadFacts } from './load-facts.js';

/** A snapshot, encoded once for everybody who asks. */
export interface EncodedSnapshot {
  readonly version: number;
  readonly json: Buffer;
}

/** Keeps the newest snapshot of each election; PostgreSQL says whether it still is. */
@Injectable()
export class Snapshots {
  private readonly kept = new Map<string, EncodedSnapshot>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<EncodedSnapshot | undefined>>();

  constructor(
    private readonly db: DataSource,
    private readonly loadFacts: LoadFacts,
  ) {}

  /** The snapshot as of now; nothing where there is no such election. */
  async current(electionId: string): Promise<EncodedSnapshot | undefined> {
    const kept = this.kept.get(electionId);
    if (kept && (await this.versions([electionId])).get(electionId) === kept.version) return kept;
    return this.load(electionId);
  }

  /** The versions that PostgreSQL holds of these elections. */
  async versions(electionIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { election_id: string; version: number }[] = await this.db.query(
      'SELECT election_id, version FROM election_view WHERE election_id = ANY($1)',
      [electionIds],
    );
    return new Map(rows.map(({ election_id, version }) => [election_id, version]));
  }

  /** Reads it anew; what was committed before the call is in it. Who comes while another waits for his turn shares it. */
  load(electionId: string): Promise<EncodedSnapshot | undefined> {
    const waiting = this.waiting.get(electionId);
    if (waiting) return waiting;
    const running = this.running.get(electionId) ?? Promise.resolve();
    const next = running.then(() => {
      this.waiting.delete(electionId);
      const load = this.encode(electionId);
      const over = Promise.allSettled([load]).then(() => {
        if (this.running.get(electionId) === over) this.running.delete(electionId);
      });
      this.running.set(electionId, over);
      return load;
    });
    this.waiting.set(electionId, next);
    return next;
  }

  private async encode(electionId: string): Promise<EncodedSnapshot | undefined> {
    const facts = await this.loadFacts.run(electionId);
    if (!facts) return undefined;
    const snapshot = buildSnapshot(facts);
    const encoded = { version: snapshot.version, json: Buffer.from(JSON.stringify(snapshot)) };
    this.kept.set(electionId, encoded);
    return encoded;
  }
}
