import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IssuedTemplate } from './issued-template.js';

/** What a template of this form is called in its mark. Another form that cannot be read as this one gets the next number. */
export const TEMPLATE_VERSION = '2';

/** The purpose for which the master key gives the key of marks: one installation knows its own templates. */
export const MARK_KEY = 'template-mark';
const SIGNATURE = 'signature';

/** What the template says of itself in the hidden sheet `_meta`, signed so that a change shows. */
export function markOf(template: IssuedTemplate, key: Uint8Array): [string, string][] {
  const { templateId, pair, villages, rowsPerVillage, villagesHash } = template;
  const entries = Object.entries({
    templateId,
    version: TEMPLATE_VERSION,
    profile: pair.profile,
    electionId: pair.electionId,
    pairId: pair.pairId,
    regionEdition: pair.regionEdition,
    rowsPerVillage: String(rowsPerVillage),
    villages: String(villages.length),
    villagesHash,
  });
  return [...entries, [SIGNATURE, sign(entries, key).toString('hex')]];
}

/** Whether every entry is as this installation wrote it: none changed, added or left out. */
export function isGenuine(mark: ReadonlyMap<string, string>, key: Uint8Array): boolean {
  const signature = Buffer.from(mark.get(SIGNATURE) ?? '', 'hex');
  const expected = sign(
    [...mark].filter(([name]) => name !== SIGNATURE),
    key,
  );
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

/** HMAC-SHA-256 over the entries in the order of their names: programs that save the file may not keep that of the rows. */
function sign(entries: readonly (readonly [string, string])[], key: Uint8Array): Buffer {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', key).update(JSON.stringify(sorted)).digest();
}
