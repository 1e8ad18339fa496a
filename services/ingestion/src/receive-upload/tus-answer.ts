import { NotThere } from '@silon/access';
import {
  FileTooLarge,
  MoreThanDeclared,
  OffsetConflict,
  TusMalformed,
  TusNotSupported,
  TusVersionMissing,
  UploadGone,
} from './refusals.js';

/**
 * The refusal for what the tus library answers by itself; undefined for a fault of ours. Its own texts are not passed on.
 * `declaredBytes`: how large the request says that the file will be, 0 where it does not say.
 */
export function refusalFor(status: number, mostBytes: number, declaredBytes: number): Error | undefined {
  if (status === 404) return new NotThere();
  if (status === 409) return new OffsetConflict();
  if (status === 410) return new UploadGone();
  if (status === 412) return new TusVersionMissing(undefined, { 'Tus-Version': '1.0.0' });
  if (status === 413) return declaredBytes > mostBytes ? new FileTooLarge(mostBytes) : new MoreThanDeclared();
  if (status === 501) return new TusNotSupported();
  return status < 500 ? new TusMalformed() : undefined;
}
