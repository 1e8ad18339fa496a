import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { nominationStream } from '@silon/contracts';
import { EventsModule } from '@silon/events';
import { PostgresModule } from '@silon/postgres';
import { RegionEditions } from '@silon/regions';
import { DatabaseCheck, ServiceKitModule } from '@silon/service-kit';
import { TraceModule } from '@silon/trace';
import { ChangeElection } from './elections/change-election.action.js';
import { CreateElection } from './elections/create-election.action.js';
import { ElectionController } from './elections/election.controller.js';
import { ElectionRow } from './elections/election.entity.js';
import { NominationConfig } from './nomination.config.js';
import { AddPair } from './pairs/add-pair.action.js';
import { FileMandate } from './pairs/file-mandate.action.js';
import { PairController } from './pairs/pair.controller.js';
import { PairRow } from './pairs/pair.entity.js';
import { AddStage } from './stages/add-stage.action.js';
import { ChangeStage } from './stages/change-stage.action.js';
import { StageController } from './stages/stage.controller.js';
import { StageRow } from './stages/stage.entity.js';

const editions = {
  provide: RegionEditions,
  useFactory: ({ REGION_EDITIONS }: NominationConfig) => new RegionEditions(REGION_EDITIONS),
  inject: [NominationConfig],
};

@Module({
  imports: [
    ServiceKitModule.forRoot(NominationConfig),
    PostgresModule.forRoot(NominationConfig, [ElectionRow, StageRow, PairRow]),
    EventsModule.forRoot(NominationConfig, { service: 'nomination', owns: nominationStream }),
    TraceModule,
    AccessModule.forRoot({ consumer: 'nomination.access' }),
  ],
  controllers: [ElectionController, StageController, PairController],
  providers: [DatabaseCheck, editions, CreateElection, ChangeElection, AddStage, ChangeStage, AddPair, FileMandate],
})
export class NominationModule {}
