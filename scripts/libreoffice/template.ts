import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { OfficeCheck } from './office-check.ts';

const root = join(import.meta.dirname, '..', '..');
const tests = join(root, 'services', 'ingestion', 'test');

/** The program is the service's, which scripts may not import. It types into cells by UNO and says itself what is not as it was. */
export const template: OfficeCheck['run'] = (_convert, _folder, write) => {
  const hooks = ['--experimental-transform-types', '--no-warnings', '--import', join(tests, 'source-modules.mjs')];
  const program = [...hooks, join(tests, 'libreoffice', 'check.ts'), ...(write ? ['--keep'] : [])];
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  return Promise.resolve(status === 0 ? [] : ['see above']);
};
