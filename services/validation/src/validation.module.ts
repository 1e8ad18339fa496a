import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { BlobsModule } from '@silon/blobs';
import { validationStream } from '@silon/contracts';
import { EventsModule } from '@silon/events';
import { JobsModule } from '@silon/jobs';
import { PostgresModule } from '@silon/postgres';
import { RegionEditions } from '@silon/regions';
import { HealthChecks, ServiceKitModule } from '@silon/service-kit';
import { TraceModule } from '@silon/trace';
import { CausesController } from './causes/causes.controller.js';
import { RankCauses } from './causes/rank-causes.js';
import { ConcludePairWorker } from './conclude-pair/conclude-pair.worker.js';
import { CorrectionController } from './correction/correction.controller.js';
import { OpenCorrection } from './correction/open-correction.action.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { ElectionsConsumer } from './elections/elections.consumer.js';
import { TermsConsumer } from './elections/terms.consumer.js';
import { FindingsController } from './findings/findings.controller.js';
import { OpenFindings } from './findings/open-findings.action.js';
import { FreezeDuty } from './freeze/freeze-duty.js';
import { RulesOfUpload } from './findings/rules-of-upload.js';
import { JudgeChunkWorker } from './judge-chunk/judge-chunk.worker.js';
import { Judgings } from './judge-chunk/judgings.js';
import { RowJudge } from './judge-chunk/row-judge.js';
import { Rulebook, rulePacksProvider } from './judge-chunk/rulebook.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { RecountDuty } from './recount/recount-duty.js';
import { UploadsConsumer } from './uploads/uploads.consumer.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { ValidationConfig } from './validation.config.js';
import { WithdrawUpload } from './withdraw/withdraw-upload.action.js';

/** What the API process and the workers share: the database, the sealed blobs, the jobs and who does them. */
const shared = [
  ServiceKitModule.forRoot(ValidationConfig),
  PostgresModule.forRoot(ValidationConfig),
  BlobsModule.forRoot(ValidationConfig, HealthChecks),
];
const editions = {
  provide: RegionEditions,
  useFactory: ({ REGION_EDITIONS }: ValidationConfig) => new RegionEditions(REGION_EDITIONS),
  inject: [ValidationConfig],
};
const judging = [rulePacksProvider, Rulebook, editions, Judgings, RowJudge, JudgeChunkWorker, ConcludePairWorker];

/** The API process: hears events, plans and dispatches jobs, answers over HTTP. It judges nothing itself. */
@Module({
  imports: [
    ...shared,
    JobsModule.forRoot(ValidationConfig, { works: false }),
    EventsModule.forRoot(ValidationConfig, { service: 'validation', owns: validationStream }),
    AccessModule.forRoot({ consumer: 'validation.access' }),
    TraceModule,
  ],
  controllers: [
    UploadsController,
    FindingsController,
    CausesController,
    CorrectionController,
    LedgerController,
    DuplicatesController,
  ],
  providers: [
    ...judging,
    ElectionsConsumer,
    TermsConsumer,
    UploadsConsumer,
    OpenFindings,
    OpenCorrection,
    RankCauses,
    RulesOfUpload,
    WithdrawUpload,
    RecountDuty,
    FreezeDuty,
  ],
})
export class ValidationModule {}

/** A worker process: judges chunks, JOB_SLOTS at once, and concludes pairs, two at once. Run as many as there are cores. */
@Module({ imports: [...shared, JobsModule.forRoot(ValidationConfig)], providers: judging })
export class WorkerModule {}
