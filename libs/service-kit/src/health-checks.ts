import { Injectable } from '@nestjs/common';

export interface Readiness {
  readonly ready: boolean;
  /** Names only: why a check failed is for the log. */
  readonly failing: readonly string[];
}

/** What must work for this process to take traffic. Libs add their own check when they start. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<void>>();
  private draining = false;

  /** A check resolves when all is well, rejects (or takes over 2 s) when it is not. */
  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  /** From now on the process is not ready, whatever the checks say. */
  drain(): void {
    this.draining = true;
  }

  async readiness(): Promise<Readiness> {
    if (this.draining) return { ready: false, failing: ['draining'] };
    const verdicts = await Promise.all(
      [...this.checks].map(async ([name, check]) => ((await passes(check)) ? [] : name)),
    );
    const failing = verdicts.flat();
    return { ready: failing.length === 0, failing };
  }
}

async function passes(check: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, 2000, false)));
  const verdict = Promise.resolve()
    .then(check)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([verdict, late]).finally(() => clearTimeout(timer));
}
