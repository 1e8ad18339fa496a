import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { migrations } from '../migrations.js';
import { findUnconcluded } from './recount.js';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase(migrations)));
afterAll(() => database.drop());

/** A pair with these uploads, none concluded; nobody was asked. */
async function pairWith(...states: string[]): Promise<string> {
  const [pairId, electionId] = [randomUUID(), randomUUID()];
  await database.db.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2)', [pairId, electionId]);
  for (const [index, state] of states.entries())
    await database.db.query(
      `INSERT INTO upload (upload_id, pair_id, election_id, receipt_number, region_edition, settings_version, villages_version, day_received, state)
       VALUES ($1, $2, $3, $4, '2025', 1, 0, '2017-11-26', $5)`,
      [randomUUID(), pairId, electionId, index + 1, state],
    );
  return pairId;
}

test.each<[string, string[], boolean]>([
  ['whose next upload is judged', ['ready', 'judging'], true],
  [
    'whose next upload was refused: a stage would never be looked across while it stands before the rest',
    ['refused'],
    true,
  ],
  ['whose next upload is the same as one before', ['same', 'judging'], true],
  ['whose next upload is not judged yet', ['judging', 'ready'], false],
])('asks for a pair %s: %#', async (_, states, isAsked) => {
  const pairId = await pairWith(...states);
  for (let round = 0; round < 2; round++) await findUnconcluded(database.db);
  const jobs: unknown[] = await database.db.query('SELECT 1 FROM job WHERE turn = $1', [pairId]);
  expect(jobs).toHaveLength(isAsked ? 1 : 0);
});
