import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2';
import { AuthConfig } from '../auth.config.js';
import { Gate } from './gate.js';
import { normalPassword } from './password-rules.js';

/** argon2id behind a gate, for passwords and activation codes. */
@Injectable()
export class SecretHasher implements OnModuleInit {
  private readonly gate: Gate;
  private readonly options: { algorithm: Algorithm; memoryCost: number; timeCost: number; parallelism: number };
  private dummy = '';

  constructor(config: AuthConfig) {
    this.gate = new Gate(config.ARGON2_CONCURRENT, config.ARGON2_QUEUE);
    const [memoryCost, timeCost] = [config.ARGON2_MEMORY_KIB, config.ARGON2_PASSES];
    this.options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost, timeCost, parallelism: 1 };
  }

  async onModuleInit(): Promise<void> {
    this.dummy = await this.hash(randomUUID());
  }

  hash(secret: string): Promise<string> {
    return this.gate.pass(() => hash(normalPassword(secret), this.options));
  }

  /** Without a hash to compare with it takes as long and says no, so nobody learns by the clock who exists. */
  async matches(stored: string | null | undefined, secret: string): Promise<boolean> {
    const matched = await this.gate.pass(() => verify(stored ?? this.dummy, normalPassword(secret)));
    return matched && Boolean(stored);
  }

  /** The hash was made with other settings than today's. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost } = parseOptions(stored);
    return memoryCost !== this.options.memoryCost || timeCost !== this.options.timeCost;
  }
}
