import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './bring-up.ts';

/** An election that an earlier `npm start` made, and who uploads in it. */
export interface Played {
  electionId: string;
  pairs: { id: string; operator: string }[];
}

const playedFile = join(home, 'start.json');
const passwordFile = join(home, 'accounts.json');

/** Runs of the same size and seed play in the same election. */
export const keyOf = ({ rows, seed }: { rows: number; seed: number }) => `${rows} rows, seed ${seed}`;

export const playedBefore = (key: string): Played | undefined => read<Record<string, Played>>(playedFile)[key];

export const rememberPlayed = (key: string, played: Played): void =>
  write(playedFile, { ...read<Record<string, Played>>(playedFile), [key]: played });

/** The account's password: the one kept, or a new one that is kept from now on (0600). */
export function passwordOf(accountName: string): string {
  const kept = read<Record<string, string>>(passwordFile);
  if (!kept[accountName]) write(passwordFile, { ...kept, [accountName]: randomBytes(18).toString('base64url') });
  return read<Record<string, string>>(passwordFile)[accountName]!;
}

/** Where an operator keeps the downloaded templates of an election and the workbooks made of them. */
export function folderOf(electionId: string): string {
  const folder = join(home, 'workbooks', electionId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

const read = <Value extends object>(file: string): Value =>
  (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Value;

function write(file: string, value: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(value, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
