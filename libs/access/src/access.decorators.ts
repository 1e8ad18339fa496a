import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Account, Role } from './account.js';

export const ALLOWED = Symbol('roles allowed');
export const PUBLIC = Symbol('open to everybody');

/** The roles that may call this route. A route without it, and without @Public, is refused to everybody. */
export const Allow = (...roles: [Role, ...Role[]]) =>
  applyDecorators(SetMetadata(PUBLIC, false), SetMetadata(ALLOWED, roles));

/** Opens a route to everybody. */
export const Public = () => SetMetadata(PUBLIC, true);

export interface SignedInRequest extends Request {
  account?: Account;
}

/** The account that sends the request; on a @Public route there is none. */
export const CurrentAccount = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().account,
);
