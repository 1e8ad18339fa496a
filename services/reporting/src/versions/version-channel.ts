import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { describeFault } from '@silon/service-kit';
import { createClient } from 'redis';
import { ReportingConfig } from '../reporting.config.js';

export interface Announcement {
  readonly electionId: string;
  readonly version: number;
}

/** Carries "<election> <version>" between instances. Whatever it loses, the next look into PostgreSQL finds. */
@Injectable()
export class VersionChannel implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('versions');
  private readonly name: string;
  private readonly publisher;
  private readonly subscriber;
  private listener: (announcement: Announcement) => void = () => undefined;

  constructor({ REDIS_URL: url, REDIS_PREFIX }: ReportingConfig) {
    this.name = `${REDIS_PREFIX}:election`;
    const socket = { reconnectStrategy: (attempts: number) => Math.min(50 * 2 ** attempts, 2_000) };
    this.publisher = createClient({ url, socket, disableOfflineQueue: true });
    this.subscriber = createClient({ url, socket });
    for (const client of [this.publisher, this.subscriber])
      client.on('error', (fault: Error) => this.log.debug('redis is away', { fault: describeFault(fault) }));
  }

  listen(listener: (announcement: Announcement) => void): void {
    this.listener = listener;
  }

  /** Starts without Redis too: it connects when it can. */
  onApplicationBootstrap(): void {
    for (const client of [this.publisher, this.subscriber]) void client.connect().catch(() => undefined);
    void this.subscriber.subscribe(this.name, (message) => this.receive(message)).catch(() => undefined);
  }

  publish({ electionId, version }: Announcement): void {
    this.listener({ electionId, version });
    void this.publisher.publish(this.name, `${electionId} ${version}`).catch(() => undefined);
  }

  onApplicationShutdown(): void {
    for (const client of [this.publisher, this.subscriber]) client.destroy();
  }

  private receive(message: string): void {
    const [electionId, version] = message.split(' ');
    if (electionId && Number.isSafeInteger(Number(version))) this.listener({ electionId, version: Number(version) });
  }
}
