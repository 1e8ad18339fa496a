import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MasterKey, seal, unseal } from '@silon/blobs';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { sayAuthEvent } from '../say-auth-event.js';

export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

interface KeyRow {
  readonly key_id: string;
  readonly private_key_sealed: Buffer;
}

const [LIFE_DAYS, RENEW_BEFORE_DAYS] = [400, 40];

/** The key that signs access tokens: one for all instances, made once, its private half sealed by the master key. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  private key: SigningKey | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly master: MasterKey,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.current();
  }

  async current(): Promise<SigningKey> {
    this.key ??= await this.db.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('signing-key'))`);
      return this.open((await newest(tx)) ?? (await this.make(tx)));
    });
    return this.key;
  }

  private open({ key_id: keyId, private_key_sealed }: KeyRow): SigningKey {
    const key = unseal(this.master.subkey('token-key'), keyId, private_key_sealed);
    return { keyId, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) };
  }

  private async make(tx: EntityManager): Promise<KeyRow> {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const keyId = randomUUID();
    const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
    const sealed = seal(this.master.subkey('token-key'), keyId, secret);
    const [row]: [KeyRow & { not_after: Date }] = await tx.query(
      `INSERT INTO signing_key (key_id, private_key_sealed, not_after)
       VALUES ($1, $2, now() + make_interval(days => $3)) RETURNING *`,
      [keyId, sealed, LIFE_DAYS],
    );
    await sayAuthEvent(tx, {
      eventId: `token-key_${keyId}`,
      accountId: 'token-keys',
      event: {
        case: 'tokenKeyPublished',
        value: {
          keyId,
          algorithm: 'EdDSA',
          publicKey: publicKey.export({ format: 'der', type: 'spki' }),
          notAfter: timestampFromDate(row.not_after),
        },
      },
    });
    await recordAct(tx, {
      actor: 'auth',
      role: 'system',
      commission: '',
      action: 'make-token-key',
      object: `token-key/${keyId}`,
    });
    return row;
  }
}

async function newest(tx: EntityManager): Promise<KeyRow | undefined> {
  const rows: KeyRow[] = await tx.query(
    `SELECT key_id, private_key_sealed FROM signing_key
      WHERE not_after > now() + make_interval(days => $1) ORDER BY not_after DESC LIMIT 1`,
    [RENEW_BEFORE_DAYS],
  );
  return rows[0];
}
