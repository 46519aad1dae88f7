import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD } from './root';

/**
 * A file of the built extension.
 *
 * @throws when nothing is built yet, saying what to run.
 */
export function builtFile(path: string, build = CHROME_BUILD): Buffer {
  const file = join(build, path);
  if (!existsSync(file)) throw new Error(`${path} is not built. Run "npm run build" first.`);
  return readFileSync(file);
}

export interface Manifest {
  version: string;
  description: string;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { js?: string[]; css?: string[]; matches: string[] }[];
  background?: { service_worker?: string };
  content_security_policy?: { extension_pages?: string };
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  incognito?: string;
  icons?: Record<string, string>;
}

/** The manifest of the built extension. */
export function builtManifest(build = CHROME_BUILD): Manifest {
  return JSON.parse(builtFile('manifest.json', build).toString());
}
