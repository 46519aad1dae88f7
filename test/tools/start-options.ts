import { parseArgs } from 'node:util';
import type { StandInOptions } from '../gitlab/stand-in';

export const HELP = `npm start -- [options]

Builds OKR Lens, starts a stand-in GitLab with a demo quarter and opens an objective in Chromium.

  --page <path or title>  what to open: a path that starts with /, or part of an item's title
  --port <number>         port of the stand-in GitLab on 127.0.0.1 (default: a free one)
  --gitlab <version>      which GitLab it is, such as 17.2 or 18.7 (default: 19.5)
  --edition <name>        enterprise or community (default: enterprise)
  --without-native-types  GitLab has removed Objective and Key Result: they are a team's own types, tied by links
  --headless              no window: print the panel as a table, save a picture, end
  --picture <file>        save a picture of the page here (PNG), then end
  --help                  this text

Without a display it runs as with --headless. CHROME_PATH names the Chromium to use.`;

/** The objective that shows most: five key results, one at 144 %, and a recorded score that is far off. */
const PAGE = 'Improve efficiency, scalability & resiliency of GitLab.com Infrastructure';

export interface StartOptions {
  page: string;
  /** 0: a free one. */
  port: number;
  headless: boolean;
  /** Where the picture goes; null: nowhere asked for. */
  picture: string | null;
  /** The GitLab to be shown. */
  gitlab: Pick<StandInOptions, 'version' | 'edition' | 'nativeTypes'>;
  help: boolean;
}

/**
 * Reads the command line.
 *
 * @param hasDisplay whether a window can be shown.
 * @throws {Error} with one clear sentence for an option that is unknown or has no usable value.
 */
export function readStartOptions(args: string[], hasDisplay: boolean): StartOptions {
  const { values } = parse(args);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port} is no port: it takes a number from 0 to 65535.`);
  }
  return {
    page: values.page ?? PAGE,
    port,
    headless: values.headless === true || !hasDisplay,
    picture: values.picture ?? null,
    gitlab: {
      ...(values.gitlab !== undefined && { version: versionOf(values.gitlab) }),
      ...(values.edition !== undefined && { edition: editionOf(values.edition) }),
      ...(values['without-native-types'] && { nativeTypes: 'removed-and-linked' }),
    },
    help: values.help === true,
  };
}

/** `17.2` as GitLab tells it: `17.2.0-ee`. */
function versionOf(wanted: string): string {
  if (!/^\d+\.\d+$/.test(wanted)) throw new Error(`--gitlab ${wanted} is no version: it takes one such as 17.2.`);
  return `${wanted}.0-ee`;
}

function editionOf(wanted: string): 'enterprise' | 'community' {
  if (wanted === 'enterprise' || wanted === 'community') return wanted;
  throw new Error(`--edition ${wanted} is no edition: it takes enterprise or community.`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        page: { type: 'string' },
        port: { type: 'string' },
        gitlab: { type: 'string' },
        edition: { type: 'string' },
        'without-native-types': { type: 'boolean' },
        headless: { type: 'boolean' },
        picture: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${sentence}. "npm start -- --help" lists the options.`);
  }
}
