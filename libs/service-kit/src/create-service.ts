import type { INestApplication, Type } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { HttpConfig } from './http.config.js';
import { createLog, NestLog } from './log.js';
import { addOpenApi, type OpenApiPaths } from './openapi.js';
import { addOperations } from './operations.js';
import { ProblemFilter } from './problem.filter.js';
import { requestId } from './request-id.js';
import { requestLog } from './request-log.js';
import { answerUnreadable } from './unreadable-requests.js';
import { validationPipe } from './validation.js';

export interface ServiceOptions {
  /** Prefix of its routes, `/api/<name>`, and its name in the log. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** The service's other ways in, such as Kafka consumers; started before it listens. */
  readonly strategies?: (app: INestApplication) => CustomTransportStrategy[];
  /** Last word on the application before it starts: raw middlewares such as tus. */
  readonly prepare?: (app: NestExpressApplication) => void | Promise<void>;
  /** Those middlewares' routes, for the OpenAPI document. */
  readonly paths?: OpenApiPaths;
}

/** A whole service, ready to listen; `start` does that, tests may do it on port 0. */
export async function createService(
  { name, module, strategies, prepare, paths }: ServiceOptions,
  config = new HttpConfig(),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLog(createLog(name, config.LOG_LEVEL)),
    abortOnError: false,
    forceCloseConnections: false,
  });
  app.set('trust proxy', config.TRUSTED_PROXIES);
  app.getHttpServer().requestTimeout = config.REQUEST_LIMIT_MS;
  app.getHttpServer().keepAliveTimeout = 65_000; // longer than proxies keep an idle connection: who closes first loses no request
  answerUnreadable(app.getHttpServer());
  app.use(requestId, helmet());
  addOperations(app);
  app.use(requestLog);
  app.setGlobalPrefix(`api/${name}`);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  addOpenApi(app, name, paths);
  await prepare?.(app);
  for (const strategy of strategies?.(app) ?? []) app.connectMicroservice({ strategy });
  return app;
}
