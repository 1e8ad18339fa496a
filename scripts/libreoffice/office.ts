import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const howToInstall = `LibreOffice is not installed. On Debian or Ubuntu, as root:

    apt-get update && apt-get install -y --no-install-recommends libreoffice-calc

Elsewhere: any LibreOffice from 7.4 on whose \`soffice\` is on the PATH.`;

/** Opens a workbook and saves it as something else, in the folder named; gives that folder. */
export type Convert = (file: string, to: string, into: string) => string;

/** Every sheet as CSV of its own, UTF-8, values as they are and not as they are shown. */
export const toCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
export const toXlsx = 'xlsx';

const patience = 120_000;

/** The LibreOffice of this machine, or nothing. */
export function findOffice(): { version: string; convert: (profile: string) => Convert } | undefined {
  try {
    const version = execFileSync('soffice', ['--version'], { encoding: 'utf8', timeout: patience }).trim();
    return { version, convert };
  } catch {
    return undefined;
  }
}

/** Each run has a profile of its own, so that an office that is open stands in nobody's way. */
const convert =
  (folder: string): Convert =>
  (file, to, into) => {
    mkdirSync(into, { recursive: true });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', into, file], {
      stdio: 'pipe',
      timeout: patience,
    });
    return into;
  };
