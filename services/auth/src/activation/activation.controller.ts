import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@silon/access';
import { z } from 'zod';
import { SignInThrottle } from '../sessions/sign-in-throttle.js';
import { ActivateAccount } from './activate-account.action.js';

const Activation = z.strictObject({ code: z.string().max(64), password: z.string().max(1024) });

@ApiTags('activations')
@Controller('activations')
export class ActivationController {
  constructor(
    private readonly activateAccount: ActivateAccount,
    private readonly throttle: SignInThrottle,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async activate(@Body({ schema: Activation }) body: z.infer<typeof Activation>, @Ip() address: string) {
    await this.throttle.enter(address);
    return this.activateAccount.run(body);
  }
}
