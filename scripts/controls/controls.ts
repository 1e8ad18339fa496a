/** A bug, where it is planted, and the tests that must notice it. */
export interface Control {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly project: string;
  /** Part of a test's name; all of the project's where nothing is said. */
  readonly tests?: string;
}

export const controls: readonly Control[] = [
  {
    name: 'no inbox: a second delivery is handled again',
    file: 'libs/events/src/deliver.ts',
    from: "if (fresh.length === 0) return 'known';",
    to: '',
    project: 'libs/events',
    tests: 'a delivery',
  },
  {
    name: 'a cursor in the outbox: id > last',
    file: 'libs/events/src/relay.ts',
    from: 'WHERE published_at IS NULL ORDER BY seq',
    to: 'WHERE seq > coalesce((SELECT max(seq) FROM outbox WHERE published_at IS NOT NULL), 0) ORDER BY seq',
    project: 'libs/events',
    tests: 'the relay',
  },
  {
    name: 'no fencing: a worker that slept through its lease may write',
    file: 'libs/jobs/src/leases.ts',
    from: "WHERE id = $1 AND lease_epoch = $2 AND state = 'running' FOR KEY SHARE",
    to: 'WHERE id = $1 AND $2::bigint IS NOT NULL FOR KEY SHARE',
    project: 'libs/jobs',
    tests: 'jobs',
  },
  {
    name: 'the offset is committed before the effect',
    file: 'libs/events/src/kafka-subscription.ts',
    from: 'await this.options.onRecord(',
    to: `resolveOffset(offset);
      await this.consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset: String(BigInt(offset) + 1n) }]);
      await this.options.onRecord(`,
    project: 'libs/events',
    tests: 'the event log over Kafka',
  },
  {
    name: 'no sweeper: what Redis lost stays lost',
    file: 'libs/jobs/src/job-dispatcher.ts',
    from: 'if (sweeping) await this.sweep(worker);',
    to: '',
    project: 'libs/jobs',
    tests: 'jobs',
  },
];
