import { isDatabaseLost } from '@silon/service-kit';

/** A disk that is full, failing, read-only or away, or a process that may open no more files. Not ENOENT: that is a lost file. */
const storage = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'ESTALE',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EACCES',
  'EBUSY',
]);

/** True where what surrounds the job is at fault and not the job: it is tried again until that is mended, and dies of it never. */
export function isOwnFault(fault: unknown): boolean {
  const { code } = (fault ?? {}) as { code?: unknown };
  return isDatabaseLost(fault) || (typeof code === 'string' && storage.has(code));
}
