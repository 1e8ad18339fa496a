import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessConsumer, CONSUMER_NAME } from './access.consumer.js';
import { AccessGuard } from './access.guard.js';
import { Authenticate } from './authenticate.js';
import { TokenKeys } from './token-keys.js';

/** Closes every route of the service but those a decorator opens. */
@Module({})
export class AccessModule {
  /** `consumer`: its name, "ingestion.access"; auth has none, it writes their tables itself. */
  static forRoot({ consumer }: { consumer?: string } = {}): DynamicModule {
    const projection: Provider[] = consumer ? [{ provide: CONSUMER_NAME, useValue: consumer }, AccessConsumer] : [];
    return {
      module: AccessModule,
      global: true,
      providers: [TokenKeys, Authenticate, { provide: APP_GUARD, useClass: AccessGuard }, ...projection],
      exports: [Authenticate],
    };
  }
}
