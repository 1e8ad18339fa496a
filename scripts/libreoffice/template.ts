import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const tests = join(root, 'services', 'ingestion', 'test');

/** Whether the real template, filled in and saved by LibreOffice, is read as it was typed. Says itself what is not. */
export function checkTemplate(args: readonly string[]): boolean {
  const hooks = ['--experimental-transform-types', '--no-warnings', '--import', join(tests, 'source-modules.mjs')];
  const { status } = spawnSync(process.execPath, [...hooks, join(tests, 'libreoffice', 'check.ts'), ...args], {
    stdio: 'inherit',
  });
  return status === 0;
}
