import { stopSignal } from '../stop-signal.ts';
import type { Terminal } from '../terminal.ts';

/** The signal to stop, and that it was heard is said once. */
export function stopRequest(terminal: Terminal): AbortSignal {
  const signal = stopSignal();
  const say = () => terminal.print('', terminal.paint('dim', 'Berhenti / stopping ...'));
  signal.addEventListener('abort', say, { once: true });
  return signal;
}

/** Keeps the process alive until it is asked to stop. */
export async function untilAsked(signal: AbortSignal): Promise<void> {
  const stay = setInterval(() => undefined, 60_000);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(stay);
}

/** Sets the exit code of a run: 0, 1 for a failure (said in one place), 130 when it was broken off. */
export async function endWith(terminal: Terminal, signal: AbortSignal, run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1;
  } catch (error) {
    process.exitCode = signal.aborted ? 130 : 1;
    if (!signal.aborted) terminal.print('', terminal.paint('red', (error as Error).message));
  }
}
