import { refusal } from '@silon/service-kit';
import type { StageKind, StageRow } from './stage.entity.js';

export class WindowUpsideDown extends refusal({
  code: 'window-upside-down',
  status: 422,
  id: 'Tahapan harus ditutup setelah dibuka.',
  en: 'A stage must close after it opens.',
}) {}

export class DecisionMissing extends refusal({
  code: 'exception-needs-decision',
  status: 422,
  id: 'Membuka lagi tahapan di luar jadwal memerlukan nomor keputusan.',
  en: 'Opening a stage again outside the calendar needs the number of a decision.',
}) {}

type Window = Pick<StageRow, 'opensAt' | 'closesAt' | 'exceptionDecision'>;

/** A window has a length, and a second one of its kind rests on a decision. Throws WindowUpsideDown, DecisionMissing. */
export function checkNewWindow(window: Window & { kind: StageKind }, others: readonly StageRow[]): void {
  checkOrder(window);
  if (!window.exceptionDecision && others.some(({ kind }) => kind === window.kind)) throw new DecisionMissing();
}

/**
 * Nor may one that has closed be opened again without a decision, named anew each time: the one that opened it before does not say
 * so for good. Throws WindowUpsideDown, DecisionMissing.
 */
export function checkChangedWindow(
  before: Window,
  after: Window,
  { now, decision }: { now: Date; decision: string | undefined },
): void {
  checkOrder(after);
  const reopened = before.closesAt <= now && after.closesAt > before.closesAt;
  if (reopened && !decision) throw new DecisionMissing();
}

function checkOrder({ opensAt, closesAt }: Window): void {
  if (closesAt <= opensAt) throw new WindowUpsideDown();
}
