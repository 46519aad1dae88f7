import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { promisify } from 'node:util';
import { onPath } from './find-executable';

const MINUTES = 5 * 60_000;

const execute = promisify(execFile);

/** Whether somebody sits at the terminal, and is asked before anything is installed. */
export const isAsked = Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Whether Debian packages can be installed here: apt-get is there and this user is root. */
export function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== null;
}

/**
 * Installs Debian packages. Where somebody sits at the terminal they are asked first; elsewhere (CI) it is announced.
 *
 * @returns false when the answer was no or apt-get failed.
 */
export async function aptInstall(packages: string[]): Promise<boolean> {
  const line = `install -y --no-install-recommends ${packages.join(' ')}`;
  if (isAsked) {
    if (!(await agreed(`No browser was found. Run "apt-get ${line}"? [Y/n] `))) return false;
  } else {
    console.log(`No browser was found. Running "apt-get ${line}" …`);
  }
  const options = { timeout: MINUTES, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const aptGet = (line: string) =>
    execute('apt-get', line.split(' '), options).then(
      () => true,
      () => false,
    );
  await aptGet('update');
  return aptGet(line);
}

async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(|y|yes)$/i.test(answer.trim());
}
