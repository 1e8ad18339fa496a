import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './libreoffice/checks.ts';
import { findOffice, howToInstall } from './libreoffice/office.ts';

/**
 * `npm run check:libreoffice`: what only LibreOffice can say. Needs it installed, so it is no part of `npm test`.
 * With `-- --write` the files that were made of it take the place of the committed ones.
 */
const office = findOffice();
if (office === undefined) {
  console.error(howToInstall);
  process.exit(2);
}
console.log(`${office.version}`);
const folder = mkdtempSync(join(tmpdir(), 'silon-libreoffice-'));
let failed = 0;
try {
  for (const { title, run } of checks) {
    const complaints = await run(office.convert(folder), folder, process.argv.includes('--write'));
    failed += complaints.length;
    console.log(`${complaints.length === 0 ? 'good' : 'BAD '}  ${title}`);
    for (const complaint of complaints) console.log(`      ${complaint}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(failed === 0 ? 'LibreOffice agrees.' : `${failed} complaints`);
process.exitCode = failed === 0 ? 0 : 1;
