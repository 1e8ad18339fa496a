import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

/**
 * Ports by name, remembered in `file` so that a second start has the same addresses; one that was taken meanwhile is chosen anew.
 * They lie below the range from which systems take ports for outgoing connections: else a client that retries while a server is down can end up talking to itself.
 */
export async function choosePorts<Name extends string>(
  file: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const ports = remembered(file);
  for (const name of names) {
    const others = Object.entries(ports).flatMap(([other, port]) => (other === name ? [] : [port]));
    while (!ports[name] || others.includes(ports[name]) || !(await isFree(ports[name])))
      ports[name] = randomInt(15_000, 32_000);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(ports));
  return ports as Record<Name, number>;
}

function remembered(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
