import { Module } from '@nestjs/common';
import { AccessModule } from '@silon/access';
import { MasterKey } from '@silon/blobs';
import { authStream } from '@silon/contracts';
import { EventsModule } from '@silon/events';
import { PostgresModule } from '@silon/postgres';
import { ServiceKitModule } from '@silon/service-kit';
import { TraceModule } from '@silon/trace';
import { AccountRow } from './accounts/account.entity.js';
import { DisableAccount } from './accounts/disable-account.action.js';
import { IssueAccount } from './accounts/issue-account.action.js';
import { OperatorController } from './accounts/operator.controller.js';
import { RenewCode } from './accounts/renew-code.action.js';
import { SupervisorController } from './accounts/supervisor.controller.js';
import { ActivateAccount } from './activation/activate-account.action.js';
import { ActivationCodes } from './activation/activation-codes.js';
import { ActivationController } from './activation/activation.controller.js';
import { AuthConfig } from './auth.config.js';
import { NominationConsumer } from './pairs/nomination.consumer.js';
import { PairDirectory } from './pairs/pair-directory.js';
import { SecretHasher } from './passwords/secret-hasher.js';
import { RefreshSession } from './sessions/refresh-session.action.js';
import { SessionController } from './sessions/session.controller.js';
import { Sessions } from './sessions/sessions.js';
import { SignInThrottle } from './sessions/sign-in-throttle.js';
import { SignIn } from './sessions/sign-in.action.js';
import { SigningKeys } from './token-keys/signing-keys.js';

const masterKey = {
  provide: MasterKey,
  inject: [AuthConfig],
  useFactory: ({ MASTER_KEY_FILE }: AuthConfig) => MasterKey.fromFile(MASTER_KEY_FILE),
};

@Module({
  imports: [
    ServiceKitModule.forRoot(AuthConfig),
    PostgresModule.forRoot(AuthConfig, [AccountRow]),
    EventsModule.forRoot(AuthConfig, { service: 'auth', owns: authStream }),
    TraceModule,
    AccessModule.forRoot(),
  ],
  controllers: [ActivationController, SessionController, OperatorController, SupervisorController],
  providers: [
    masterKey,
    SigningKeys,
    SecretHasher,
    NominationConsumer,
    PairDirectory,
    ...[IssueAccount, RenewCode, DisableAccount],
    ...[ActivationCodes, ActivateAccount],
    ...[SignInThrottle, SignIn, Sessions, RefreshSession],
  ],
})
export class AuthModule {}
