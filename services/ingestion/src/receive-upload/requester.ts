import { AsyncLocalStorage } from 'node:async_hooks';
import type { Account } from '@silon/access';

/** Who sends the request that the tus server is answering; nobody where the service acts by itself. */
export const requester = new AsyncLocalStorage<Account>();
