import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED, PUBLIC, type SignedInRequest } from './access.decorators.js';
import type { Role } from './account.js';
import { Authenticate } from './authenticate.js';
import { NotAllowed } from './refusals.js';

/** Guards every route of the service: closed unless a decorator opens it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    request.account = await this.authenticate.run(request.headers.authorization);
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED, places) ?? [];
    if (!allowed.includes(request.account.role)) throw new NotAllowed();
    return true;
  }
}
