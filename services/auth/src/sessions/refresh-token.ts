import { hash, randomBytes } from 'node:crypto';

/** 256 random bits; only a digest is stored, which is enough for what cannot be guessed. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (refreshToken: string): Buffer => hash('sha256', refreshToken, 'buffer');
