import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { recordProcess } from '../../../deploy/local/process-record.ts';
import { stopSignal } from '../../../scripts/stop-signal.ts';
import { startTestSystem } from '../../system/test-system.ts';
import { describedIn, type OneSystem, pidFile } from '../one-system.ts';

/** Runs the journeys' one system until it is told to stop, or nobody is left who could tell. */
const parent = process.ppid;
const told = new Promise<void>((resolve) => {
  stopSignal().addEventListener('abort', () => resolve());
  setInterval(() => process.ppid !== parent && resolve(), 500).unref();
});
recordProcess(pidFile, process.pid);
try {
  const system = await startTestSystem({
    namespace: 'journeys',
    workers: 2,
    chunkRows: 200,
    settings: { auth: { SIGN_INS_PER_MINUTE: '1000' } },
  });
  const { url, urls, processes, databases, environments, logs } = system;
  const described: OneSystem = { url, urls, processes, databases, environments, logs };
  writeFileSync(`${describedIn}.new`, JSON.stringify(described), { mode: 0o600 });
  renameSync(`${describedIn}.new`, describedIn);
  await told;
  await system.stop();
} finally {
  rmSync(describedIn, { force: true });
  rmSync(pidFile, { force: true });
}
process.exit();
