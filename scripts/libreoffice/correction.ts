import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const check = join(import.meta.dirname, '..', '..', 'services', 'validation', 'test', 'libreoffice', 'check.ts');

/** Whether LibreOffice sees text and no formula in a correction workbook, and saves it as it was. Says itself what is not. */
export function checkCorrection(args: readonly string[] = []): boolean {
  return spawnSync(process.execPath, ['--no-warnings', check, ...args], { stdio: 'inherit' }).status === 0;
}
