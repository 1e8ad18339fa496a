import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, java, maven, redis } from '../requirements.ts';
import { closedFolder } from './folders.ts';

const folders = closedFolder();
afterAll(() => rmSync(folders, { recursive: true }));

const quiet = { install: true, root: true, say: () => undefined };

test.each([
  ['java', 'openjdk version "11.0.1"', undefined],
  ['java', 'openjdk version "17.0.15" 2025-04-15', 'java'],
  ['java', 'openjdk version "21" 2023-09-19', 'java'],
  ['mvn', 'Apache Maven 3.6.3', undefined],
  ['mvn', 'Apache Maven 3.8.7', 'mvn'],
  ['mvn', 'Apache Maven 4.0.0', 'mvn'],
  ['redis-server', 'Redis server v=6.0.16 sha=0', undefined],
  ['redis-server', 'Redis server v=6.2.0 sha=0', 'redis-server'],
  ['valkey-server', 'Valkey server v=8.1.1 sha=0', 'valkey-server'],
])('%s that says %p is taken as %p', (command, says, taken) => {
  const environment = { PATH: folderWith({ [command]: `echo '${says}'` }) };
  const requirement = { java, mvn: maven }[command] ?? redis;
  expect(requirement.find(environment)).toBe(taken);
});

test('what is missing is installed with apt-get by root, who is told so', () => {
  const PATH = folderWith({});
  const program = `printf '#!/bin/sh\\necho "Apache Maven 3.8.7"\\n' > ${PATH}/mvn; /bin/chmod 755 ${PATH}/mvn`;
  addTo(PATH, { 'apt-get': `case "$1" in --version) echo apt 2.6;; install) ${program};; esac` });
  const said: string[] = [];
  expect(ensure(maven, { ...quiet, environment: { PATH }, say: (line) => said.push(line) })).toBe('mvn');
  expect(said).toEqual(['Maven >= 3.8 is missing: installing it with apt-get']);
});

test.each([
  ['the caller forbids it', { install: false, root: true }],
  ['we are not root', { install: true, root: false }],
])('nothing is installed when %s: one sentence names the command', (_, may) => {
  const PATH = folderWith({ 'apt-get': 'echo apt 2.6; [ "$1" = --version ] || touch "$0.ran"' });
  expect(() => ensure(java, { ...quiet, ...may, environment: { PATH } })).toThrow(
    'Java >= 17 is missing. Type: sudo apt-get install -y openjdk-17-jre-headless',
  );
});

let folderCount = 0;
function folderWith(programs: Record<string, string>): string {
  folderCount += 1;
  const folder = join(folders, String(folderCount));
  mkdirSync(folder);
  addTo(folder, programs);
  return folder;
}

function addTo(folder: string, programs: Record<string, string>): void {
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
}
