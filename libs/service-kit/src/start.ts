import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';
import { createService, type ServiceOptions } from './create-service.js';
import { describeFault } from './describe-fault.js';
import { HealthChecks } from './health-checks.js';
import { HttpConfig } from './http.config.js';
import { createLog } from './log.js';

/** Runs a service in this process: what cannot start, or fails where nobody caught it, ends it with 1. */
export async function start(options: ServiceOptions): Promise<INestApplication> {
  let log = createLog(options.name, 'info');
  const die = (why: string) => (thrown: unknown) => {
    log.fatal({ fault: describeFault(thrown) }, why);
    process.exit(1);
  };
  process.on('uncaughtException', die('uncaught exception'));
  process.on('unhandledRejection', die('unhandled rejection'));
  try {
    const config = new HttpConfig();
    log = createLog(options.name, config.LOG_LEVEL);
    const app = await createService(options, config);
    stopOnSignal(app, config, log);
    await app.startAllMicroservices();
    await app.listen(config.PORT, config.HOST);
    log.info({ url: await app.getUrl() }, 'listening');
    return app;
  } catch (thrown) {
    return die('cannot start')(thrown);
  }
}

/** Not ready -> `beforeApplicationShutdown` of whoever drains work -> connections and pools closed -> 0. */
function stopOnSignal(app: INestApplication, { DRAIN_DELAY_MS, DRAIN_LIMIT_MS }: HttpConfig, log: Logger): void {
  const stop = async (signal: string) => {
    log.info({ signal }, 'draining');
    app.get(HealthChecks).drain();
    setTimeout(() => {
      log.error('drain took too long');
      process.exit(1);
    }, DRAIN_DELAY_MS + DRAIN_LIMIT_MS).unref();
    await delay(DRAIN_DELAY_MS);
    await app.close();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}
