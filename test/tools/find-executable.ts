import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BrowserMissing } from './browser-missing';

/** Whether this file exists and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The first of these names that a shell would find, as a full path; null when none is on PATH. */
export function onPath(names: string[], path = process.env.PATH ?? ''): string | null {
  const files = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return files.find(isExecutable) ?? null;
}

/**
 * The browser a variable such as CHROME_PATH names, or null when it is not set.
 *
 * @throws {BrowserMissing} when it names something that cannot be run: a wish is never silently ignored.
 */
export function fromVariable(name: string, environment = process.env): string | null {
  const file = environment[name];
  if (!file) return null;
  if (!isExecutable(file)) throw new BrowserMissing(`${name} is ${file}, which is not a program that can be run.`);
  return file;
}
