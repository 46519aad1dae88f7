import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { onPath } from './find-executable';

const MINUTES = 5 * 60_000;

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
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.stdin.isTTY && process.stdout.isTTY && !process.env.CI) {
    if (!(await agreed(`No browser was found. Run "${command}"? [Y/n] `))) return false;
  } else {
    console.log(`No browser was found. Running "${command}" …`);
  }
  const options = {
    stdio: 'ignore' as const,
    timeout: MINUTES,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  return spawnSync('apt-get', command.split(' ').slice(1), options).status === 0;
}

async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(|y|yes)$/i.test(answer.trim());
}
