import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refusal } from '@silon/service-kit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AuthConfig } from '../auth.config.js';
import { delayAfter } from './delay.js';

class Wait extends refusal({
  code: 'wait-before-trying-again',
  status: 429,
  id: 'Terlalu banyak percobaan. Tunggu sebentar lalu coba lagi.',
  en: 'Too many tries. Wait a little, then try again.',
}) {}

const DAY = 86_400;

/**
 * Slows guessing down and locks nobody out: the delay belongs to an account as tried from one address, so whoever
 * guesses from elsewhere does not hold up the operator in the last night.
 */
@Injectable()
export class SignInThrottle {
  private readonly perAddress: RateLimiterMemory;
  private readonly failures = new RateLimiterMemory({
    keyPrefix: 'failures',
    points: Number.MAX_SAFE_INTEGER,
    duration: DAY,
  });
  private readonly waits = new RateLimiterMemory({ keyPrefix: 'waits', points: 1, duration: 60 });

  constructor({ SIGN_INS_PER_MINUTE }: AuthConfig) {
    this.perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: SIGN_INS_PER_MINUTE, duration: 60 });
  }

  /** Counts a try from an address. Throws a refusal (429) with the time to wait. */
  async enter(address: string): Promise<void> {
    await this.perAddress.consume(address).catch((thrown: unknown) => {
      throw thrown instanceof RateLimiterRes ? wait(thrown.msBeforeNext) : thrown;
    });
  }

  /** Throws a refusal (429) while the account may not be tried from this address. */
  async check(accountName: string, address: string): Promise<void> {
    const waiting = await this.waits.get(keyOf(accountName, address));
    if (waiting && waiting.consumedPoints > 1) throw wait(waiting.msBeforeNext);
  }

  async failed(accountName: string, address: string): Promise<void> {
    const key = keyOf(accountName, address);
    const { consumedPoints } = await this.failures.consume(key);
    const seconds = delayAfter(consumedPoints);
    if (seconds > 0) await this.waits.block(key, seconds);
  }

  async succeeded(accountName: string, address: string): Promise<void> {
    await this.failures.delete(keyOf(accountName, address));
  }
}

const keyOf = (accountName: string, address: string) => hash('sha256', `${accountName}\n${address}`);

const wait = (milliseconds: number) => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new Wait({ seconds }, { 'Retry-After': String(seconds) });
};
