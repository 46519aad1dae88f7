import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './root';

export interface Ran {
  status: number;
  /** What the program printed, errors included, in the order it came. */
  output: string;
}

/** Runs one of the project's tools to its end without printing anything, in the project's folder unless told another. */
export function run(
  name: string,
  args: string[],
  environment: Record<string, string> = {},
  folder = ROOT,
): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(name, args, {
      cwd: folder,
      // npm puts the tools on PATH; started another way they are found all the same.
      env: {
        ...process.env,
        PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
        NO_UPDATE_NOTIFIER: '1',
        ...environment,
      },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', (error) => done({ status: 1, output: String(error) }));
    child.on('close', (code) => done({ status: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}
