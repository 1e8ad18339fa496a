import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = join(import.meta.dirname, '..', '..', 'services', 'auth', 'dist', 'invite.js');

/**
 * What `npm run commission:invite -- <region>` does: the activation code of a region's first commission account. `environment` is
 * auth's. Throws what the program says when it gives none.
 */
export async function inviteCommission(
  environment: Record<string, string>,
  region: string,
): Promise<{ accountName: string; code: string; printed: string }> {
  const { PATH, HOME } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [program, region], {
    env: { PATH, HOME, ...environment },
  }).catch((error: Error & { stderr?: string }) => {
    throw new Error(error.stderr?.trim() || error.message);
  });
  const said = (label: string) => stdout.match(new RegExp(`/ ${label}: +(.+)$`, 'm'))?.[1];
  const [accountName, code] = [said('account name'), said('activation')];
  if (!accountName || !code) throw new Error('The invitation named no account or code.');
  return { accountName, code, printed: stdout.trimEnd() };
}
