import { createRequesterFn } from '@gitbeaker/requester-utils';
import { Metadata } from '@gitbeaker/rest';
import { HTTPError } from 'ky';
import * as z from 'zod/mini';
import { madeOnce } from '../okr/made-once';
import { type GitlabErrorKind, kindOfStatus } from './errors';
import { createClient, rethrow } from './transport';

/** What stands at an address. Version and edition are null unless GitLab told them, which it does to signed-in readers. */
export interface HostCheck {
  isGitlab: boolean;
  /** `18.7.0-ee`, as GitLab spells it. */
  version: string | null;
  enterprise: boolean | null;
  signedIn: boolean;
  /** It leads from `http://` to another address, which may be its own with `https://`. */
  mayNeedHttps: boolean;
}

const NOT_GITLAB: HostCheck = {
  isGitlab: false,
  version: null,
  enterprise: null,
  signedIn: false,
  mayNeedHttps: false,
};
const UNTELLING: GitlabErrorKind[] = ['rate-limited', 'server'];
const metadataSchema = madeOnce(() => z.object({ version: z.string(), enterprise: z.optional(z.boolean()) }));
const unauthorized = madeOnce(() => z.object({ message: z.literal('401 Unauthorized') }));

/**
 * Asks an address whether it is a GitLab, with the reader's session there. For extension pages only: the client library
 * is far too big for the script that pages load.
 *
 * `base` is an origin, with the path GitLab lives under if there is one and no slash at the end.
 * @throws GitlabError when there was no telling answer ('offline', 'timeout', 'rate-limited', 'server')
 */
export async function checkHost(base: string, options: { fetch?: typeof fetch } = {}): Promise<HostCheck> {
  const client = createClient(options);
  const requesterFn = createRequesterFn(
    async (_resource, request) => request,
    async (endpoint, request = {}) => {
      const response = await client.get(`${request.prefixUrl}${endpoint}`, {
        credentials: 'include',
        // The reader's session is for the address that was asked for, and for none it leads to.
        redirect: 'manual',
      });
      return { body: await bodyOf(response), headers: {}, status: response.status };
    },
  );
  try {
    const metadata = z.safeParse(metadataSchema(), await new Metadata({ host: base, requesterFn }).show());
    if (!metadata.success) return NOT_GITLAB;
    const { version, enterprise = null } = metadata.data;
    return { isGitlab: true, version, enterprise, signedIn: true, mayNeedHttps: false };
  } catch (error) {
    if (error instanceof HTTPError && !UNTELLING.includes(kindOfStatus(error.response.status))) {
      if (isRedirect(error.response)) return { ...NOT_GITLAB, mayNeedHttps: base.startsWith('http:') };
      return { ...NOT_GITLAB, isGitlab: await soundsLikeGitlab(error.response) };
    }
    return rethrow(error);
  }
}

/** Browsers do not tell its status. Where it leads to is not known: to a sign-in page, mostly. */
function isRedirect({ status }: Response): boolean {
  return status < 400;
}

/** GitLab's API marks its answers with headers of its own, and words its refusal of strangers so. */
async function soundsLikeGitlab(response: Response): Promise<boolean> {
  const marked = [...response.headers.keys()].some((name) => name.startsWith('x-gitlab-'));
  return marked || z.safeParse(unauthorized(), await bodyOf(response)).success;
}

/** The JSON in a body, or an empty object when it is something else. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  return response.json().catch(() => ({}));
}
