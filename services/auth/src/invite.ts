import { Refusal } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { AccountRow } from './accounts/account.entity.js';
import { inviteCommission } from './accounts/invite-commission.js';
import { ActivationCodes } from './activation/activation-codes.js';
import { AuthConfig } from './auth.config.js';
import { SecretHasher } from './passwords/secret-hasher.js';

/** `npm run commission:invite -- 52`: prints one activation code for a region's commission. Needs auth's settings. */
const config = new AuthConfig();
const db = await new DataSource({
  type: 'postgres',
  url: config.DATABASE_URL,
  entities: [AccountRow],
  poolSize: 2,
}).initialize();
try {
  const codes = new ActivationCodes(new SecretHasher(config));
  const { account, activationCode, expiresAt } = await inviteCommission(db, codes, process.argv[2] ?? '');
  console.log(`Nama akun / account name:     ${account.accountName}`);
  console.log(`Kode aktivasi / activation:   ${activationCode}`);
  console.log(`Berlaku sampai / valid until: ${expiresAt}`);
} catch (error) {
  console.error(error instanceof Refusal ? Object.values(error.explain()).join('\n') : (error as Error).message);
  process.exitCode = 1;
} finally {
  await db.destroy();
}
