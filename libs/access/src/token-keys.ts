import { createPublicKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeysNotHereYet } from './refusals.js';

interface Known {
  readonly key: KeyObject;
  readonly notAfter: Date;
}

/** Public keys by id: from memory, else from the service's own projection. */
@Injectable()
export class TokenKeys {
  private readonly known = new Map<string, Known>();

  constructor(private readonly db: DataSource) {}

  /** Throws KeysNotHereYet where the projection is still empty, an Error for a key nobody published or that has ended. */
  async find(keyId: string): Promise<KeyObject> {
    const known = this.known.get(keyId) ?? (await this.load(keyId));
    if (known.notAfter <= new Date()) throw new Error('the key has ended');
    return known.key;
  }

  private async load(keyId: string): Promise<Known> {
    const rows: { key_id: string; public_key: Buffer; not_after: Date }[] = await this.db.query(
      'SELECT key_id, public_key, not_after FROM token_key',
    );
    if (rows.length === 0) throw new KeysNotHereYet();
    for (const { key_id, public_key, not_after } of rows) {
      const key = createPublicKey({ key: public_key, format: 'der', type: 'spki' });
      this.known.set(key_id, { key, notAfter: not_after });
    }
    const known = this.known.get(keyId);
    if (!known) throw new Error('no such key');
    return known;
  }
}
