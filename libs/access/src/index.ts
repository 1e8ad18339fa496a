export { ACCESS_TOKEN_SECONDS, signAccessToken, verifyAccessToken } from './access-token.js';
export { Allow, CurrentAccount, Public } from './access.decorators.js';
export { accessMigrations } from './access.migration.js';
export { AccessModule } from './access.module.js';
export type { Account, Role } from './account.js';
export { Authenticate } from './authenticate.js';
export { projectAuthEvent } from './project-auth-event.js';
export { KeysNotHereYet, NotAllowed, NotSignedIn, NotThere } from './refusals.js';
export { type Belongs, requireCommission, requirePair } from './require.js';
