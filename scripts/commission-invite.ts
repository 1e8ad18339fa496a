import { join } from 'node:path';
import { rememberedEnvironment } from '../deploy/local/system-environment.ts';
import { inviteCommission } from '../test/users/invite.ts';

/** `npm run commission:invite -- 52`: one activation code for the first account of a region's commission. The system must be running. */
const home = join(import.meta.dirname, '..', '.silon');
const region = process.argv[2] ?? '';
try {
  const { printed } = await inviteCommission(rememberedEnvironment(home, 'auth'), region);
  console.log(printed);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
