import { join } from 'node:path';
import { startStack } from './stack.ts';

/** `npm run up`: starts the stack, prints its addresses, stays until Ctrl-C. */
const directory = join(import.meta.dirname, '..', '..', '.silon');
const install = !process.argv.includes('--no-install');
const durable = !process.argv.includes('--not-durable');

const asked = new Promise<void>((resolve) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve());
});

try {
  const stack = await startStack({ directory, durable, install, say: (line) => console.error(line) });
  console.log(`export DATABASE_URL=${stack.databaseUrl}`);
  console.log(`export REDIS_URL=${stack.redisUrl}`);
  console.log(`export KAFKA_BROKERS=${stack.kafkaBrokers}`);
  console.error('The stack is up. Ctrl-C stops it.');
  const stay = setInterval(() => undefined, 60_000);
  await asked;
  clearInterval(stay);
  console.error('Stopping.');
  await stack.stop();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
