import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = join(import.meta.dirname, '..', '..', 'services', 'auth', 'dist', 'invite.js');

/** What `npm run commission:invite -- <region>` does: the activation code of a region's first commission account. `environment` is auth's. */
export async function inviteCommission(
  environment: Record<string, string>,
  region: string,
): Promise<{ accountName: string; code: string }> {
  const { PATH, HOME } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [program, region], {
    env: { PATH, HOME, ...environment },
  });
  const [accountName, code] = stdout.split('\n').map((line) => line.slice(line.indexOf(':') + 1).trim());
  if (!accountName || !code) throw new Error('The invitation named no account or code.');
  return { accountName, code };
}
