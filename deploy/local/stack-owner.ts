import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordProcess, runningProcess } from './process-record.ts';

/** The file that names the process which holds the folder's stack. */
export const ownerFile = (directory: string) => join(directory, 'stack.pid');

/** Throws where a process holds the folder's stack. */
export function refuseHeld(directory: string): void {
  const owner = runningProcess(ownerFile(directory));
  if (owner)
    throw new Error(
      `Sudah berjalan di ${directory}, dipegang proses ${owner.pid}; hentikan itu dahulu.\n` +
        `The stack in ${directory} is running already, held by process ${owner.pid}. Stop that one first.`,
    );
}

/** One process a folder holds the stack; a dead holder's claim is taken over. */
export function claimStack(directory: string): void {
  refuseHeld(directory);
  const file = ownerFile(directory);
  rmSync(file, { force: true });
  recordProcess(file, process.pid, 'SIGTERM', true);
}
