import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Faults are armed by files: a test writes `<point>.<n>`, the process that comes to the point first takes one (a rename decides)
 * and suffers it. So a fault strikes exactly as often as it was armed, in whichever process gets there.
 */
export class FaultPoints {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
    mkdirSync(directory, { recursive: true });
  }

  arm(point: string, times = 1): void {
    for (let n = 0; n < times; n++) writeFileSync(join(this.directory, `${point}.${n}.armed`), '');
  }

  /** A standing condition, such as slow workers. */
  set(point: string, on: boolean): void {
    const file = join(this.directory, `${point}.on`);
    if (on) writeFileSync(file, '');
    else rmSync(file, { force: true });
  }

  isSet(point: string): boolean {
    return existsSync(join(this.directory, `${point}.on`));
  }

  /** True for one process for each time the point was armed. The taken file holds the pid, so that a test finds the victim. */
  take(point: string): boolean {
    for (const file of readdirSync(this.directory)) {
      if (!file.startsWith(`${point}.`) || !file.endsWith('.armed')) continue;
      const taken = file.replace(/\.armed$/, '.taken');
      try {
        renameSync(join(this.directory, file), join(this.directory, taken));
      } catch {
        continue;
      }
      writeFileSync(join(this.directory, taken), String(process.pid));
      return true;
    }
    return false;
  }

  /** Pids of the processes that suffered the point's faults so far. */
  victims(point: string): number[] {
    return readdirSync(this.directory)
      .filter((file) => file.startsWith(`${point}.`) && file.endsWith('.taken'))
      .map((file) => Number(readFileSync(join(this.directory, file), 'utf8')));
  }

  clear(): void {
    for (const file of readdirSync(this.directory)) rmSync(join(this.directory, file), { force: true });
  }
}
