import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { complaints } from './complaints.js';
import { makeTemplate } from './typed.js';

/**
 * Writes a template, has LibreOffice fill it in and save it, and reads what came of it. `--keep` puts the file where the
 * test finds it. Ends with 1 where something is no longer as it was typed.
 */
const here = import.meta.dirname;
const folder = await mkdtemp(join(tmpdir(), 'silon-libreoffice-'));
const [template, filled, cells] = ['template.xlsx', 'filled.xlsx', 'cells.json'].map((name) => join(folder, name));
/** Debian's uno belongs to Debian's Python. */
const python = process.env.PYTHON ?? '/usr/bin/python3';
const expected = {
  elsewhere: 'VALUE',
  protected: true,
  locked: ['B2', 'C2', 'D1'],
  choices: ['"L";"P"', '"B";"S";"P"'],
  notes: 14,
  hidden: ['_meta'],
};
try {
  await makeTemplate(template!, cells!);
  const { stdout } = await promisify(execFile)(python, [join(here, 'fill.py'), template!, filled!, cells!]);
  const found = await complaints(filled!);
  if (JSON.stringify(JSON.parse(stdout)) !== JSON.stringify(expected)) found.push(`LibreOffice says: ${stdout.trim()}`);
  found.forEach((complaint) => console.error(complaint));
  if (found.length === 0 && process.argv.includes('--keep'))
    await copyFile(filled!, join(here, 'filled-template.xlsx'));
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
