/** One message as the log keeps it. */
export interface LogRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: Uint8Array;
}

export interface Subscription {
  /** Grows with each message that is done, and while one waits for a lost database. */
  readonly signsOfLife: () => number;
  /** How many messages wait for this process. */
  lag(): Promise<number>;
  stop(): Promise<void>;
}

export interface SubscribeOptions {
  readonly group: string;
  readonly topic: string;
  /** Messages of one key come one after the other. Called again for the same message after a fault; it decides itself how often. */
  readonly onRecord: (record: LogRecord, keepAlive: () => Promise<void>) => Promise<void>;
  /** The subscription has ended for good: the process must end too, so that its supervisor starts it again. */
  readonly onCrash: (fault: Error) => void;
}

/** The log between services. */
export interface EventLog {
  ensureTopic(topic: string): Promise<void>;
  /** Resolves when every replica has the records; keeps their order per key. */
  publish(records: readonly LogRecord[]): Promise<void>;
  /** Waits for the topic to exist; reads from the oldest record a new group has not seen. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  close(): Promise<void>;
}

export const EVENT_LOG = Symbol('EventLog');
