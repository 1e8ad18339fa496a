import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { nominationStream } from '@silon/contracts';
import { EventsModule } from '@silon/events';
import { PostgresModule } from '@silon/postgres';
import { RegionEditions } from '@silon/regions';
import { readManifest } from '@silon/rule-packs';
import { ServiceKitModule } from '@silon/service-kit';
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
import { PinWindows } from './stages/pin-windows.js';
import { ReplaceRulePack } from './stages/replace-rule-pack.action.js';
import { RULE_PACKS } from './stages/rule-pack.js';
import { StageController } from './stages/stage.controller.js';
import { StageRow } from './stages/stage.entity.js';

const rulePacks = {
  provide: RULE_PACKS,
  inject: [NominationConfig],
  useFactory: ({ RULE_PACK_DIRECTORY }: NominationConfig) => readManifest(RULE_PACK_DIRECTORY),
};

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
  providers: [
    rulePacks,
    editions,
    PinWindows,
    CreateElection,
    ChangeElection,
    AddStage,
    ChangeStage,
    ReplaceRulePack,
    AddPair,
    FileMandate,
  ],
})
export class NominationModule {}
