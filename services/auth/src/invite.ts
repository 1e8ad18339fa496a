import { editionNames, loadEdition } from '@silon/regions';
import { isDatabaseLost, Refusal } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { AccountRow } from './accounts/account.entity.js';
import { inviteCommission } from './accounts/invite-commission.js';
import { ActivationCodes } from './activation/activation-codes.js';
import { AuthConfig } from './auth.config.js';
import { SecretHasher } from './passwords/secret-hasher.js';

/** `npm run commission:invite -- 52`: prints one activation code for a region's commission. Needs auth's settings. */
const config = new AuthConfig();
const db = new DataSource({ type: 'postgres', url: config.DATABASE_URL, entities: [AccountRow], poolSize: 2 });
try {
  await db.initialize();
  const region = process.argv[2] ?? '';
  const name = await nameOf(region);
  const codes = new ActivationCodes(new SecretHasher(config));
  const { account, activationCode, expiresAt } = await inviteCommission(db, codes, region);
  console.log(`Nama akun / account name:     ${account.accountName}`);
  console.log(`Wilayah / region:             ${name}`);
  console.log(`Kode aktivasi / activation:   ${activationCode}`);
  console.log(`Berlaku sampai / valid until: ${expiresAt}`);
} catch (error) {
  console.error(sentence(error as Error));
  process.exitCode = 1;
} finally {
  if (db.isInitialized) await db.destroy();
}

/** So that a mistyped code is seen. One that no edition of the product has may stand in an edition that was loaded. */
async function nameOf(region: string): Promise<string> {
  for (const edition of editionNames) {
    const name = (await loadEdition(edition)).areaName(region);
    if (name) return name;
  }
  const known = editionNames.join(', ');
  return `tidak dikenal dalam edisi ${known}, periksa kodenya / unknown in edition ${known}, check the code`;
}

function sentence(error: Error): string {
  if (error instanceof Refusal) return Object.values(error.explain()).join('\n');
  if (!isDatabaseLost(error)) return error.message;
  return 'Basis data tidak menjawab. Apakah sistemnya berjalan?\nThe database does not answer. Is the system running?';
}
