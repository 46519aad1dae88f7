/**
 * Installs what package-lock.json names when it is not installed yet, and otherwise does nothing. Plain Node without a
 * dependency: it is the first thing to run in a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.installed-lock');

if (!newEnough(process.versions.node)) {
  stop(`This project needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing packages (once, and again when package-lock.json changes) …');
  const began = Date.now();
  const result = npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-fund', '--no-audit']);
  if (result.status !== 0) stop('The packages could not be installed: see npm’s message above.');
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** npm tells its own path to the scripts it runs; on the command line without npm, the one on PATH is taken. */
function npm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
