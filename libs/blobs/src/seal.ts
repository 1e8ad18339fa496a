import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [VERSION, NONCE, TAG] = [1, 12, 16];

/** AES-256-GCM: version, fresh random nonce, cipher text, tag. `id` is bound in: bytes moved to another id do not open. */
export const seal = (key: Uint8Array, id: string, bytes: Uint8Array): Buffer =>
  Buffer.concat(sealInParts(key, id, bytes));

/** The same in three parts that follow each other, for who writes them anyway and can be spared a copy. */
export function sealInParts(key: Uint8Array, id: string, bytes: Uint8Array): Buffer[] {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  const body = cipher.update(bytes);
  cipher.final(); // of this mode it gives no bytes
  return [Buffer.from([VERSION, ...nonce]), body, cipher.getAuthTag()];
}

/** What `seal` took. Throws SealBroken if a bit, the id or the key differs. */
export function unseal(key: Uint8Array, id: string, sealed: Uint8Array): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new SealBroken(id);
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(sealed.length - TAG));
  const opened = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
  try {
    decipher.final(); // of this mode it gives no bytes, only its verdict
    return opened;
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
