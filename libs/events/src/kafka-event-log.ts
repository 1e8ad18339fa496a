import { setTimeout as sleep } from 'node:timers/promises';
import { type Admin, Kafka, logLevel, type Producer } from 'kafkajs';
import type { EventLog, LogRecord, SubscribeOptions, Subscription } from './event-log.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { quietRequestQueues } from './kafkajs-request-queue.js';

export interface KafkaSettings {
  readonly KAFKA_BROKERS: string[];
  /** Put before every topic and group, so that two installations can share a cluster. */
  readonly KAFKA_PREFIX: string;
  /** Never changed on a live topic: a key would move to another partition. */
  readonly KAFKA_PARTITIONS: number;
  readonly KAFKA_REPLICATION: number;
  readonly KAFKA_SESSION_MS: number;
}

quietRequestQueues();

/** Kafka by kafkajs, behind the EventLog port. */
export class KafkaEventLog implements EventLog {
  private readonly kafka: Kafka;
  private producer: Promise<Producer> | undefined;
  private admin: Promise<Admin> | undefined;
  private readonly known = new Set<string>();
  private readonly subscriptions: Subscription[] = [];
  private closed = false;

  constructor(
    private readonly settings: KafkaSettings,
    clientId: string,
  ) {
    this.kafka = new Kafka({
      clientId,
      brokers: settings.KAFKA_BROKERS,
      logLevel: logLevel.NOTHING,
      connectionTimeout: 3_000,
      requestTimeout: 10_000,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    });
  }

  async ensureTopic(topic: string): Promise<void> {
    const name = this.settings.KAFKA_PREFIX + topic;
    if (this.known.has(name)) return;
    const admin = await this.connectedAdmin();
    if (!(await admin.listTopics()).includes(name)) {
      await admin.createTopics({
        waitForLeaders: false,
        topics: [
          {
            topic: name,
            numPartitions: this.settings.KAFKA_PARTITIONS,
            replicationFactor: this.settings.KAFKA_REPLICATION,
            configEntries: [{ name: 'retention.ms', value: '-1' }],
          },
        ],
      });
      await untilLed(admin, name);
    }
    this.known.add(name);
  }

  async publish(records: readonly LogRecord[]): Promise<void> {
    const byTopic = Map.groupBy(records, ({ topic }) => this.settings.KAFKA_PREFIX + topic);
    try {
      for (const { topic } of records) await this.ensureTopic(topic);
      const producer = await this.connectedProducer();
      await producer.sendBatch({
        acks: -1,
        topicMessages: [...byTopic].map(([topic, group]) => ({
          topic,
          messages: group.map(({ key, value }) => ({ key, value: Buffer.from(value) })),
        })),
      });
    } catch (fault) {
      await this.forgetConnections();
      throw fault;
    }
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const topic = this.settings.KAFKA_PREFIX + options.topic;
    while (!this.closed && !(await this.exists(topic))) await sleep(300);
    const { KAFKA_PREFIX: prefix, KAFKA_SESSION_MS: session } = this.settings;
    const names = { topic, group: prefix + options.group };
    const subscription = new KafkaSubscription(this.kafka, () => this.connectedAdmin(), names, session, options);
    this.subscriptions.push(subscription);
    if (!this.closed) await subscription.start();
    return subscription;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.forgetConnections();
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop()));
  }

  private async exists(topic: string): Promise<boolean> {
    try {
      return (await (await this.connectedAdmin()).listTopics()).includes(topic);
    } catch {
      await this.forgetAdmin();
      return false;
    }
  }

  /** One connection, though many ask at once: the promise is kept, not its outcome. */
  private connectedAdmin(): Promise<Admin> {
    if (this.closed) return Promise.reject(new Error('the event log is closed'));
    return (this.admin ??= connected(this.kafka.admin()));
  }

  /** Idempotent: a retry inside the client cannot double or reorder. A broken session is dropped and begun anew. */
  private connectedProducer(): Promise<Producer> {
    return (this.producer ??= connected(
      this.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false }),
    ));
  }

  private async forgetConnections(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    this.known.clear();
    await producer?.then((client) => client.disconnect()).catch(() => undefined);
    await this.forgetAdmin();
  }

  /** Alone, where only a question failed: others may be publishing. */
  private async forgetAdmin(): Promise<void> {
    const { admin } = this;
    this.admin = undefined;
    await admin?.then((client) => client.disconnect()).catch(() => undefined);
  }
}

/** A broker may say of a topic that it made a moment ago that it knows none such; kafkajs' own waiting takes that for an answer. */
async function untilLed(admin: Admin, topic: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] }).catch(() => ({ topics: [] }));
    if (topics[0]?.partitions.every(({ leader }) => leader >= 0)) return;
    await sleep(200);
  }
  throw new Error(`The topic ${topic} has no leader`);
}

async function connected<Client extends Admin | Producer>(client: Client): Promise<Client> {
  try {
    await client.connect();
    return client;
  } catch (fault) {
    await client.disconnect().catch(() => undefined);
    throw fault;
  }
}
