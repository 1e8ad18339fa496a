import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { BlobsModule } from '@silon/blobs';
import { ingestionStream } from '@silon/contracts';
import { EventsModule } from '@silon/events';
import { JobsModule } from '@silon/jobs';
import { PostgresModule } from '@silon/postgres';
import { RegionEditions } from '@silon/regions';
import { HealthChecks, ServiceKitModule } from '@silon/service-kit';
import { TraceModule } from '@silon/trace';
import { ElectionsConsumer } from './elections/elections.consumer.js';
import { IngestionConfig } from './ingestion.config.js';
import { ReadUpload } from './read-upload/read-upload.worker.js';
import { ReadingThreads } from './read-upload/reading-threads.js';
import { BeginUpload } from './receive-upload/begin-upload.action.js';
import { ReceiveUpload } from './receive-upload/receive-upload.action.js';
import { Spool } from './receive-upload/spool.js';
import { SpoolSweep } from './receive-upload/spool-sweep.js';
import { UploadDoor } from './receive-upload/upload-door.js';
import { UploadLocks } from './receive-upload/upload-locks.js';
import { IssueTemplate } from './templates/issue-template.action.js';
import { TemplatesController } from './templates/templates.controller.js';
import { OpenFindings } from './uploads/open-findings.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { WithdrawalsConsumer } from './uploads/withdrawals.consumer.js';

const editions = {
  provide: RegionEditions,
  useFactory: ({ REGION_EDITIONS }: IngestionConfig) => new RegionEditions(REGION_EDITIONS),
  inject: [IngestionConfig],
};

@Module({
  imports: [
    ServiceKitModule.forRoot(IngestionConfig),
    PostgresModule.forRoot(IngestionConfig),
    EventsModule.forRoot(IngestionConfig, { service: 'ingestion', owns: ingestionStream }),
    JobsModule.forRoot(IngestionConfig),
    BlobsModule.forRoot(IngestionConfig, HealthChecks),
    TraceModule,
    AccessModule.forRoot({ consumer: 'ingestion.access' }),
  ],
  controllers: [TemplatesController, UploadsController],
  providers: [
    ElectionsConsumer,
    WithdrawalsConsumer,
    editions,
    IssueTemplate,
    Spool,
    UploadLocks,
    BeginUpload,
    ReceiveUpload,
    UploadDoor,
    SpoolSweep,
    ReadingThreads,
    ReadUpload,
    OpenFindings,
  ],
})
export class IngestionModule {}
