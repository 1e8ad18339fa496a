import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HealthChecks } from './health-checks.js';

/** What every service has alike. The settings class and `HealthChecks` can be injected anywhere. */
@Module({})
export class ServiceKitModule {
  static forRoot(config: Type): DynamicModule {
    const provide = { provide: config, useFactory: () => new config() };
    return {
      module: ServiceKitModule,
      global: true,
      providers: [provide, HealthChecks],
      exports: [config, HealthChecks],
    };
  }
}
