import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { keptSecret } from './kept-secret.ts';
import { createPart, type Launch, type Part } from './part.ts';

/**
 * Redis for queues and "version n" messages: an append-only file, nothing thrown out when memory ends, loopback only, and with a
 * password: whoever may set its folder may write files as its user.
 */
export function createRedis(options: { directory: string; port: number; program: string; say(line: string): void }): {
  part: Part;
  url: string;
} {
  const { directory, port, program, say } = options;
  const data = join(directory, 'redis');
  const password = keptSecret(join(directory, 'redis.password'));
  const settings = {
    port,
    bind: '127.0.0.1',
    requirepass: password,
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
    // A file, since everybody may read the arguments of a process.
    const file = join(directory, 'redis.conf');
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(String(value))}\n`);
    writeFileSync(file, lines.join(''), { mode: 0o600 });
    return { command: program, args: [file], env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  };

  const part = createPart({
    name: 'redis',
    port,
    directory,
    data,
    stopSignal: 'SIGTERM',
    prepare,
    probe: () => ping(port, password),
    say,
  });
  return { part, url: `redis://:${password}@127.0.0.1:${port}` };
}

/** Asks for PONG; while Redis loads its file it says -LOADING, which is not yet. */
const ping = (port: number, password: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 }, () =>
      socket.write(`AUTH ${password}\r\nPING\r\n`),
    );
    socket.once('timeout', () => socket.destroy(new Error('no answer to PING')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
    let answers = '';
    socket.on('data', (piece) => {
      answers += piece.toString();
      if (answers.split('\r\n').length < 3) return;
      if (answers.includes('+PONG')) resolve();
      else reject(new Error(`answers ${answers.trim()}`));
      socket.destroy();
    });
  });
