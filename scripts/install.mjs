// Runs on Node 20, before anything is installed: installs what the lock file names, then hands over to the Node that it brings.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const mark = join(modules, '.silon-lock');

const major = (version) => Number(version.replace('v', '').split('.')[0]);

/** Installs if needed, then runs a script of this folder under Node 24 with the given arguments and ends as it ends. */
export function installAndRun(script, args = process.argv.slice(2)) {
  if (major(process.version) < 20)
    fail(
      `Open SILON memerlukan Node 20 atau lebih baru; yang ada ${process.version}. Pasang dari https://nodejs.org.\n` +
        `Open SILON needs Node 20 or newer to start; this is ${process.version}. Install one from https://nodejs.org.`,
    );
  if (!isInstalled()) install();
  run(nodeProgram(), [join(root, 'scripts', script), ...args]);
}

/** The mark holds the lock file's digest. Without it, npm's own record counts when it is the younger of the two. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest()) return true;
  if (statSync(record).mtimeMs < statSync(lock).mtimeMs) return false;
  writeFileSync(mark, digest());
  return true;
}

function install() {
  console.error('Memasang pustaka / installing libraries (npm ci) ...');
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(command, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('npm ci gagal; pesannya ada di atas.\nnpm ci failed; its message stands above.');
  writeFileSync(mark, digest());
}

const digest = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

function nodeProgram() {
  const brought = join(modules, '.bin', 'node');
  if (existsSync(brought)) return brought;
  if (major(process.version) >= 24) return process.execPath;
  return fail(
    `Tidak ada Node 24 bawaan untuk ${process.platform} ${process.arch}: jalankan dengan Node 24.\n` +
      `No Node 24 comes with the libraries for ${process.platform} ${process.arch}: run this with Node 24.`,
  );
}

function run(command, args) {
  const path = `${join(modules, '.bin')}:${process.env.PATH ?? ''}`;
  // Node keeps what it compiled, by content: a third less work at each start of a process or thread.
  const compiled = join(root, '.silon', 'compiled');
  const child = spawn(command, ['--disable-warning=TimeoutNegativeWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: path },
  });
  // A terminal sends Ctrl-C to both of us; what only we were sent is passed on. Either way the child decides when it is done.
  process.on('SIGINT', () => undefined);
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, name) => process.exit(code ?? 128 + constants.signals[name]));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
