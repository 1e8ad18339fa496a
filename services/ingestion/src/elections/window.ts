import { Refusal } from '@silon/service-kit';
import type { EntityManager } from 'typeorm';

/** A time in which the pair's election receives support; ordinary or exceptional makes no difference here. */
export interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** SHA-256 of the rules that what comes in is judged by; empty where none was said. */
  readonly rulePack: string;
}

/**
 * The hand-over or repair window of the election that is open at the time; of several the one that opened last. Throws
 * WindowClosed (F034) where none is.
 */
export async function requireOpenWindow(
  tx: EntityManager,
  electionId: string,
  timeZone: string,
  at: Date,
): Promise<Window> {
  const windows: Window[] = await tx.query(
    `SELECT opens_at AS "opensAt", closes_at AS "closesAt", rule_pack AS "rulePack" FROM stage
      WHERE election_id = $1 AND receives_uploads ORDER BY opens_at DESC, stage_id`,
    [electionId],
  );
  const open = windows.find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
  if (!open) throw new WindowClosed(nearest(windows, at), timeZone);
  return open;
}

/** What an operator must know: when it closed, or when it will open. */
function nearest(windows: readonly Window[], at: Date): { closedAt?: Date; opensAt?: Date } {
  const closed = windows.map(({ closesAt }) => closesAt).filter((time) => time <= at);
  if (closed.length) return { closedAt: new Date(Math.max(...closed.map(Number))) };
  const opening = windows.map(({ opensAt }) => Number(opensAt));
  return opening.length ? { opensAt: new Date(Math.min(...opening)) } : {};
}

/** F034. The time that counts is that of the last byte, by the server. */
export class WindowClosed extends Refusal {
  readonly code = 'window-closed';
  readonly status = 403;

  constructor(
    private readonly when: { closedAt?: Date; opensAt?: Date },
    private readonly timeZone: string,
  ) {
    super({ rule: 'F034', ...when, timeZone });
  }

  explain() {
    const { closedAt, opensAt } = this.when;
    if (closedAt) {
      const time = localTime(closedAt, this.timeZone);
      return { id: `Masa penyerahan ditutup ${time}.`, en: `The hand-over window closed at ${time}.` };
    }
    if (!opensAt) return { id: 'Masa penyerahan belum ditetapkan.', en: 'No hand-over window has been set yet.' };
    const time = localTime(opensAt, this.timeZone);
    return { id: `Masa penyerahan baru dibuka ${time}.`, en: `The hand-over window opens at ${time}.` };
  }
}

/** "2018-01-15 23:59:59 WITA": the same for readers of both languages. */
export function localTime(time: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(time);
  return `${clock} ${zoneNames[timeZone] ?? timeZone}`;
}

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
