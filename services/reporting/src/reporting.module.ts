import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { EventsModule } from '@silon/events';
import { PostgresModule } from '@silon/postgres';
import { ServiceKitModule } from '@silon/service-kit';
import { ElectionsConsumer } from './elections/elections.consumer.js';
import { StageClock } from './elections/stage-clock.js';
import { PairTallyController } from './pairs/pair-tally.controller.js';
import { ElectionsController } from './public/elections.controller.js';
import { LoadFacts } from './public/load-facts.js';
import { Snapshots } from './public/snapshots.js';
import { ReportingConfig } from './reporting.config.js';
import { ElectionStreams } from './streams/election-streams.js';
import { StreamLimits } from './streams/stream-limits.js';
import { StreamsController } from './streams/streams.controller.js';
import { TallyConsumer } from './tallies/tally.consumer.js';
import { UploadsConsumer } from './uploads/uploads.consumer.js';
import { PublicVersions } from './versions/public-versions.js';
import { VersionChannel } from './versions/version-channel.js';

/** Projections of what the others say, and the public's way to read them. */
@Module({
  imports: [
    ServiceKitModule.forRoot(ReportingConfig),
    PostgresModule.forRoot(ReportingConfig),
    EventsModule.forRoot(ReportingConfig, { service: 'reporting' }),
    AccessModule.forRoot({ consumer: 'reporting.access' }),
  ],
  controllers: [ElectionsController, StreamsController, PairTallyController],
  providers: [
    VersionChannel,
    PublicVersions,
    ElectionsConsumer,
    UploadsConsumer,
    TallyConsumer,
    StageClock,
    LoadFacts,
    Snapshots,
    StreamLimits,
    ElectionStreams,
  ],
})
export class ReportingModule {}
