import type { System } from '../../deploy/local/system.ts';
import { step } from '../step.ts';
import { grouped, type Terminal } from '../terminal.ts';
import { compare, differing, type Figure } from './compare.ts';
import { askResults, settledTally } from './findings.ts';
import { keyOf } from './memory.ts';
import { callPlayers, type Players } from './players.ts';
import { printResults, printVerdict } from './report.ts';
import { sendAll, type Sent } from './send-all.ts';
import { writeWorkbooks } from './workbooks.ts';

export interface MainJob {
  terminal: Terminal;
  signal: AbortSignal;
  /** Sound rows of the first pair. */
  rows: number;
  seed: number;
}

/** Plays the main job as its users would, through the portal, and prints what came of it. Whether every figure is the true one. */
export async function playMainJob(system: System, { terminal, signal, rows, seed }: MainJob): Promise<boolean> {
  const players = await step(
    terminal,
    'Pemilihan',
    () => callPlayers(system, keyOf({ rows, seed })),
    ({ isKnown }) =>
      isKnown ? 'dari jalan sebelumnya: 2 pasangan, 2 operator' : 'baru: 2 pasangan bermandat, 2 operator',
  );
  signal.throwIfAborted();
  // The build has just made it.
  const { loadEdition } = await import('@silon/regions');
  const edition = await loadEdition('2025', { province: '52' });
  const { workbooks, truths, shared } = await step(
    terminal,
    'Berkas',
    (line) => writeWorkbooks(players, { edition, rows, seed, signal }, (name) => line.say(name)),
    (made) =>
      `${made.workbooks.length} berkas .xlsx, ${grouped(made.workbooks.reduce((sum, book) => sum + book.rows, 0))} baris`,
  );

  const before = players.isKnown ? await ledgerVersions(players, signal) : [];
  terminal.print('');
  const began = performance.now();
  const sent = await sendAll(players, workbooks, { terminal, signal });
  const results = await askResults(players, sent, signal);
  const milliseconds = performance.now() - began;

  printResults(terminal, results);
  const figures = compare(results, truths, shared);
  if (sent.every(({ received }) => received.sameAs)) figures.push(...unchanged(before, results.pairs));
  printNothingNew(terminal, sent);
  printVerdict(terminal, figures, { rows: workbooks.reduce((sum, book) => sum + book.rows, 0), milliseconds });
  return differing(figures).length === 0;
}

const ledgerVersions = ({ operators }: Players, signal: AbortSignal): Promise<number[]> =>
  Promise.all(operators.map(async ({ pairId, visitor }) => (await settledTally(visitor, pairId, signal)).version));

/** A ledger whose version is the same was not touched. */
const unchanged = (before: readonly number[], after: readonly { ledgerVersion: number }[]): Figure[] =>
  after.map(({ ledgerVersion }, pair) => ({
    name: `pasangan ${pair + 1}: versi buku dukungan seperti semula`,
    found: ledgerVersion,
    true: before[pair]!,
  }));

function printNothingNew(terminal: Terminal, sent: readonly Sent[]): void {
  const same = sent.flatMap(({ received }) => received.sameAs ?? []);
  if (same.length === 0) return;
  terminal.print('', `  ${same.length} dari ${sent.length} berkas sudah pernah diunggah: tidak ada data baru.`);
  terminal.print(terminal.paint('dim', `  “${same[0]!.message.id}”`));
}
