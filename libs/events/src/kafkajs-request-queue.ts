import { createRequire } from 'node:module';

/** What is used here of the class in kafkajs that holds the requests of one connection. */
interface RequestQueue {
  /** Requests that wait until the broker stops throttling, or answers one of those in flight. */
  pending: unknown[];
  /** Milliseconds since 1970; -1 when the broker never throttled. */
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

const LOOK_AGAIN = 10;

/**
 * Lets a connection without waiting requests rest. kafkajs 2.2.4 looks for waiting requests by a timer which starts itself again
 * with a negative delay, that is a thousand times a second on every connection: an idle service took 5 % of a core for it
 * (docs/decisions/0022-idle-kafkajs.md).
 */
export function quietRequestQueues(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueue;
  };
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const throttled = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttled > 0 ? throttled : LOOK_AGAIN,
    );
  };
}
