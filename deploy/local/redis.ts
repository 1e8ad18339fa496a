import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createPart, type Launch, type Part } from './part.ts';

/** Redis for queues and "version n" messages: an append-only file, nothing thrown out when memory ends, loopback only. */
export function createRedis(options: { directory: string; port: number; program: string; say(line: string): void }): {
  part: Part;
  url: string;
} {
  const { directory, port, program, say } = options;
  const data = join(directory, 'redis');
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: data,
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    'set-proc-title': 'no',
  };

  const prepare = async (): Promise<Launch> => {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    return { command: program, args, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  };

  const part = createPart({
    name: 'redis',
    port,
    directory,
    data,
    stopSignal: 'SIGTERM',
    prepare,
    probe: () => ping(port),
    say,
  });
  return { part, url: `redis://127.0.0.1:${port}` };
}

/** Asks for PONG; while Redis loads its file it says -LOADING, which is not yet. */
const ping = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 }, () => socket.write('PING\r\n'));
    socket.once('timeout', () => socket.destroy(new Error('no answer to PING')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
    socket.once('data', (answer) => {
      if (answer.toString().startsWith('+PONG')) resolve();
      else reject(new Error(`answers ${answer.toString().trim()}`));
      socket.destroy();
    });
  });
