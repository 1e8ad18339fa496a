import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { SubscribeOptions, Subscription } from './event-log.js';

/** One consumer group on one topic. The offset is committed after the effect, never before. */
export class KafkaSubscription implements Subscription {
  private readonly consumer: Consumer;
  private signs = 0;
  /** Partitions that this process reads; its sisters read the others. */
  private assigned: readonly number[] = [];

  constructor(
    kafka: Kafka,
    /** Asks the broker; one connection for all subscriptions. */
    private readonly admin: () => Promise<Admin>,
    private readonly names: { readonly topic: string; readonly group: string },
    session: number,
    private readonly options: SubscribeOptions,
  ) {
    this.consumer = kafka.consumer({
      groupId: names.group,
      sessionTimeout: session,
      rebalanceTimeout: session + 2_000,
      heartbeatInterval: 1_000,
      // The broker answers as soon as there is something; a short wait only makes an idle system busy.
      maxWaitTimeInMs: 1_000,
      minBytes: 1,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 200, maxRetryTime: 3_000, retries: 20, restartOnFailure: async () => true },
    });
  }

  readonly signsOfLife = (): number => this.signs;

  async start(): Promise<void> {
    this.consumer.on(this.consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) this.options.onCrash(payload.error);
    });
    this.consumer.on(this.consumer.events.GROUP_JOIN, ({ payload }) => {
      this.assigned = payload.memberAssignment[this.names.topic] ?? [];
    });
    await this.consumer.connect();
    await this.consumer.subscribe({ topic: this.names.topic, fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: 4,
      eachBatchAutoResolve: false,
      eachBatch: (batch) => this.each(batch),
    });
  }

  async lag(): Promise<number> {
    const { topic, group } = this.names;
    const admin = await this.admin();
    const [ends, [committed]] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      admin.fetchOffsets({ groupId: group, topics: [topic] }),
    ]);
    const at = new Map(committed!.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return ends
      .filter(({ partition }) => this.assigned.includes(partition))
      .reduce(
        (sum, { partition, high, low }) => sum + Number(high) - Math.max(at.get(partition) ?? -1, Number(low)),
        0,
      );
  }

  async stop(): Promise<void> {
    await this.consumer.disconnect().catch(() => undefined);
  }

  private async each({ batch, heartbeat, isRunning, isStale, resolveOffset }: EachBatchPayload): Promise<void> {
    for (const { key, value, offset } of batch.messages) {
      if (!isRunning() || isStale()) return;
      await this.options.onRecord(
        { topic: batch.topic, key: key?.toString() ?? '', value: value ?? new Uint8Array() },
        () => {
          this.signs++;
          return heartbeat();
        },
      );
      resolveOffset(offset);
      this.signs++;
      await this.consumer.commitOffsets([
        { topic: batch.topic, partition: batch.partition, offset: String(BigInt(offset) + 1n) },
      ]);
      await heartbeat();
    }
  }
}
