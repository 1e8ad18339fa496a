import { Body, Controller, Delete, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount, Public } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RefreshSession } from './refresh-session.action.js';
import { endSession } from './sessions.js';
import { SignIn } from './sign-in.action.js';

const Credentials = z.strictObject({ accountName: z.string().min(1).max(64), password: z.string().min(1).max(1024) });
const Refresh = z.strictObject({ refreshToken: z.string().length(43) });

@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly db: DataSource,
  ) {}

  @Public()
  @Post()
  open(@Body({ schema: Credentials }) body: z.infer<typeof Credentials>, @Ip() address: string) {
    return this.signIn.run({ ...body, address });
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  refresh(@Body({ schema: Refresh }) { refreshToken }: z.infer<typeof Refresh>) {
    return this.refreshSession.run(refreshToken);
  }

  @Allow('commission', 'operator', 'supervisor')
  @Delete('current')
  @HttpCode(204)
  async end(@CurrentAccount() { id, role, commission, sessionId = '' }: Account): Promise<void> {
    await this.db.transaction(async (tx) => {
      await endSession(tx, { sessionId, accountId: id });
      await recordAct(tx, { actor: id, role, commission, action: 'sign-out', object: `session/${sessionId}` });
    });
  }
}
