import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [VERSION, NONCE, TAG] = [1, 12, 16];

/** AES-256-GCM: version, fresh random nonce, cipher text, tag. `id` is bound in: bytes moved to another id do not open. */
export function seal(key: Uint8Array, id: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What `seal` took. Throws SealBroken if a bit, the id or the key differs. */
export function unseal(key: Uint8Array, id: string, sealed: Uint8Array): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new SealBroken(id);
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(sealed.length - TAG));
  const opened = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw new SealBroken(id);
  }
}

export class SealBroken extends Error {
  constructor(id: string) {
    super(`The seal of ${id} is broken`);
    this.name = 'SealBroken';
  }
}
