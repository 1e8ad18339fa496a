import { Module } from '@nestjs/common';
import { ServiceKitModule } from '@silon/service-kit';
import { PortalConfig } from './portal.config.js';

/** Nothing but settings: what the portal does, it does before Nest's routes. */
@Module({ imports: [ServiceKitModule.forRoot(PortalConfig)] })
export class PortalModule {}
