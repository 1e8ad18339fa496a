import { formatIdentity, identityText, MAC_DIGITS, parseIdentity, type StoredPlace } from '@silon/contracts';
import { digestAt, digestTexts } from './keyed-digests.js';

/** The tokens of a pair's rows, in order, under the election's key for `identity`. All of a chunk in one call. */
export function identityTokens(key: Uint8Array, pairId: string, places: readonly StoredPlace[]): string[] {
  const macs = digestsOf(key, pairId, places);
  return places.map((place, index) => formatIdentity(place, macs[index]!));
}

/** The row each text names, in order; undefined where we never gave this token to this pair. */
export function checkIdentities(
  key: Uint8Array,
  pairId: string,
  texts: readonly string[],
): (StoredPlace | undefined)[] {
  const parsed = texts.map(parseIdentity);
  const named = parsed.filter((one) => one !== undefined);
  const macs = digestsOf(
    key,
    pairId,
    named.map(({ place }) => place),
  );
  let at = 0;
  return parsed.map((one) => (one && one.mac === macs[at++] ? one.place : undefined));
}

function digestsOf(key: Uint8Array, pairId: string, places: readonly StoredPlace[]): string[] {
  const digests = digestTexts(
    key,
    places.map((place) => identityText(pairId, place)),
  );
  return places.map((_, index) => digestAt(digests, index).toString('hex', 0, MAC_DIGITS / 2));
}
