import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { forbidden } from './forbidden.ts';

interface Complaints {
  eslint: Record<string, string[]>;
  cruiser: Record<string, string[]>;
}

const harmless = {
  file: 'services/reporting/src/harmless.ts',
  code: `import '@silon/events';\nimport '@silon/rules';\n`,
};
const inTest = {
  file: 'services/reporting/test/harmless.spec.ts',
  code: `import '@silon/testing';\nimport 'kafkajs';\n`,
};

const { eslint, cruiser } = complain([...forbidden, harmless, inTest]);

describe('who may import whom', () => {
  test.each(forbidden.filter((one) => one.eslint))('ESLint refuses: $kind', ({ file, eslint: rule }) => {
    expect(eslint[file]).toContain(rule);
  });

  test.each(forbidden.filter((one) => one.cruiser))('dependency-cruiser refuses: $kind', ({ file, cruiser: rule }) => {
    expect(cruiser[file]).toContain(rule);
  });

  test.each([harmless, inTest])('both allow what is meant to be: $file', ({ file }) => {
    expect([...eslint[file]!, ...cruiser[file]!]).toEqual([]);
  });
});

function complain(files: { file: string; code: string }[]): Complaints {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'complaints.ts')], {
    input: JSON.stringify(files.map(({ file, code }) => ({ file, code }))),
    env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Complaints;
}
