import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NotThere } from '@silon/access';
import type { Response } from 'express';
import { Snapshots } from '../public/snapshots.js';
import { ReportingConfig } from '../reporting.config.js';
import { VersionChannel } from '../versions/version-channel.js';
import { ElectionStream } from './election-stream.js';
import { farewell, type Frame, frameOf } from './frame.js';
import { StreamLimits } from './stream-limits.js';
import { Subscriber } from './subscriber.js';

const STUCK_MS = 60_000;

/** All open streams of this instance. Two timers serve them all: one looks for versions, one lets hearts beat. */
@Injectable()
export class ElectionStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Map<string, ElectionStream>();
  private readonly timers: NodeJS.Timeout[] = [];
  private looking = false;
  private closing = false;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly limits: StreamLimits,
    private readonly channel: VersionChannel,
    private readonly config: ReportingConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.channel.listen(({ electionId, version }) => this.streams.get(electionId)?.announce(version));
    this.timers.push(
      setInterval(() => void this.look(), this.config.STREAM_POLL_MS),
      setInterval(() => this.beat(), this.config.STREAM_HEARTBEAT_MS),
    );
  }

  /** Throws NotThere (404) for an unknown election and NoMoreStreams (503) where it is full. */
  async join(electionId: string, seen: number, address: string, response: Response): Promise<void> {
    this.limits.enter(address);
    const stream = this.streams.get(electionId) ?? this.open(electionId);
    let subscriber: Subscriber | undefined;
    stream.guests++;
    response.once('close', () => {
      if (subscriber) stream.remove(subscriber);
      stream.guests--;
      this.limits.leave(address);
      this.forget(electionId, stream);
    });
    await stream.current();
    if (response.destroyed) return;
    const now = performance.now();
    subscriber = new Subscriber(response, now, (self) => stream.catchUp(self, performance.now()));
    writeHead(response);
    stream.add(subscriber, seen, now);
    if (this.closing) subscriber.end(farewell(Math.random()), now);
  }

  /** Sends everybody away with a hint when to come back, also who comes only now. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    const now = performance.now();
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.streams.values()) {
      stream.close();
      stream.each((subscriber) => subscriber.end(farewell(Math.random()), now));
    }
  }

  private open(electionId: string): ElectionStream {
    const stream = new ElectionStream(() => this.load(electionId), this.config.STREAM_INTERVAL_MS);
    this.streams.set(electionId, stream);
    return stream;
  }

  private async load(electionId: string): Promise<Frame> {
    const snapshot = await this.snapshots.load(electionId);
    if (!snapshot) throw new NotThere();
    return frameOf(snapshot);
  }

  private forget(electionId: string, stream: ElectionStream): void {
    if (stream.guests > 0 || this.streams.get(electionId) !== stream) return;
    stream.close();
    this.streams.delete(electionId);
  }

  /** Finds what Redis did not tell. */
  private async look(): Promise<void> {
    if (this.looking || this.streams.size === 0) return;
    this.looking = true;
    try {
      const versions = await this.snapshots.versions([...this.streams.keys()]);
      for (const [electionId, version] of versions) this.streams.get(electionId)?.announce(version);
    } catch {
      // A lost database is the health check's to report; the next look finds what was missed.
    } finally {
      this.looking = false;
    }
  }

  private beat(): void {
    const now = performance.now();
    for (const stream of this.streams.values()) {
      stream.heartbeat(now);
      stream.each((subscriber) => {
        if (subscriber.stuckFor(now) > STUCK_MS) subscriber.destroy();
        else if (now - subscriber.since > this.config.STREAM_LEASE_MS) subscriber.end(farewell(Math.random()), now);
      });
    }
  }
}

/** Without chunked encoding the frame goes to the socket as it is: one buffer for all, the stream's end is the connection's. */
function writeHead(response: Response): void {
  response.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.removeHeader('Transfer-Encoding');
  response.socket?.setKeepAlive(true, 60_000);
  response.flushHeaders();
}
