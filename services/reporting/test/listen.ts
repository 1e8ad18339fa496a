import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Frame {
  readonly id: number;
  readonly at: number;
  readonly data: { version: number; pairs: { counted: number }[] };
}

/** A browser's EventSource, with its ears open: frames, comments, and when the stream ended. */
export class Listener {
  readonly frames: Frame[] = [];
  readonly comments: string[] = [];
  readonly retries: number[] = [];
  ended = false;
  private text = '';

  private constructor(
    readonly response: IncomingMessage,
    private readonly request: ClientRequest,
  ) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.read(chunk));
    response.on('close', () => (this.ended = true));
    response.on('error', () => (this.ended = true));
  }

  static open(url: string, headers: Record<string, string> = {}): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const request = get(url, { headers, agent: false }, (response) => resolve(new Listener(response, request)));
      request.on('error', reject);
    });
  }

  close(): void {
    this.request.destroy();
  }

  /** Waits until `test` holds; fails after five seconds. */
  async until(test: (listener: Listener) => boolean): Promise<void> {
    for (let waited = 0; !test(this); waited += 5) {
      if (waited > 5_000) throw new Error(`not heard: ${test}; frames ${this.frames.map(({ id }) => id).join(' ')}`);
      await sleep(5);
    }
  }

  private read(chunk: string): void {
    this.text += chunk;
    const blocks = this.text.split('\n\n');
    this.text = blocks.pop()!;
    for (const block of blocks) this.note(block);
  }

  private note(block: string): void {
    if (block.startsWith(':')) this.comments.push(block.slice(2));
    else if (block.startsWith('retry:')) this.retries.push(Number(block.slice(6)));
    else {
      const { id, data } = /^id: (?<id>\d+)\ndata: (?<data>.*)$/s.exec(block)!.groups!;
      this.frames.push({ id: Number(id), at: performance.now(), data: JSON.parse(data!) });
    }
  }
}
