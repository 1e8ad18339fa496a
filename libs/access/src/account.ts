export type Role = 'commission' | 'operator' | 'supervisor';

/** Who is asking, as the signed token says. */
export interface Account {
  readonly id: string;
  readonly role: Role;
  /** Region code of the commission, flat ("52"). An operator's or supervisor's too. */
  readonly commission: string;
  /** Only an operator's. */
  readonly electionId?: string;
  readonly pairId?: string;
  /** The session the token was given in; when it ends, the token does. */
  readonly sessionId?: string;
}

export const roles: readonly Role[] = ['commission', 'operator', 'supervisor'];
