/**
 * An address as the platform reads it; null where it is none. `URL.canParse` is not asked: in Node 20 and 22, where the tests
 * run, it denies names beyond ASCII after some thousand calls (https://github.com/AikidoSec/firewall-node/pull/1086).
 * TODO [2027-06-01]: drop for `URL.parse` when Node 22 is the oldest that we support.
 *
 * @param base what a path stands below; without it only a whole address is one
 */
export function readUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
