import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

export class AuthConfig extends Config({
  ...backboneSettings,
  /** 32 bytes as hex or base64: seals the private half of the token key. */
  MASTER_KEY_FILE: z.string().min(1),
  /** argon2id; stored with each hash, so a change takes hold at the next sign-in. */
  ARGON2_MEMORY_KIB: z.coerce.number().int().min(19_456).default(65_536),
  ARGON2_PASSES: z.coerce.number().int().min(2).default(3),
  /** Hashes at a time, and how many may wait for a turn before the service says it is busy. */
  ARGON2_CONCURRENT: z.coerce.number().int().min(1).default(4),
  ARGON2_QUEUE: z.coerce.number().int().min(0).default(64),
  /** Sign-ins and activations a minute from one address; offices share one. */
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(50),
}) {}
