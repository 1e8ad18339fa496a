import { type CryptoKey, jwtVerify, type JWTPayload, SignJWT } from 'jose';
import type { KeyObject } from 'node:crypto';
import { type Account, type Role, roles } from './account.js';

export const ACCESS_TOKEN_SECONDS = 600;

const [issuer, audience, algorithm, typ] = ['silon-auth', 'silon', 'EdDSA', 'at+jwt'];

/** A signed token that every service verifies by itself for the next 10 minutes. */
export function signAccessToken(key: KeyObject, keyId: string, account: Account, now: Date): Promise<string> {
  const { id, role, commission, electionId: election, pairId: pair, sessionId: sid } = account;
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = { role, commission, ...(election && { election }), ...(pair && { pair }), ...(sid && { sid }) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: keyId, typ })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ACCESS_TOKEN_SECONDS)
    .sign(key);
}

export type KeyFinder = (keyId: string) => Promise<CryptoKey | KeyObject>;

/** The account in the token. Throws whatever is wrong: algorithm, type, issuer, audience, time, signature, claims. */
export async function verifyAccessToken(token: string, keyOf: KeyFinder): Promise<Account> {
  const { payload } = await jwtVerify(token, ({ kid = '' }) => keyOf(kid), {
    algorithms: [algorithm],
    typ,
    issuer,
    audience,
    requiredClaims: ['exp', 'sub'],
  });
  return accountIn(payload);
}

function accountIn({ sub, role, commission, election, pair, sid }: JWTPayload): Account {
  if (!sub || !isRole(role) || typeof commission !== 'string') throw new Error('claims');
  const account = { id: sub, role, commission, ...(typeof sid === 'string' && { sessionId: sid }) };
  if (role !== 'operator') return account;
  if (typeof election !== 'string' || typeof pair !== 'string') throw new Error('claims');
  return { ...account, electionId: election, pairId: pair };
}

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
