import type { World, WorldUser } from './world';

/** Who a request comes from, and the token its mutations have to carry. */
export interface Session {
  user: WorldUser;
  csrfToken: string;
}

export interface Sessions {
  /** Starts a session. The cookie is a complete `Set-Cookie` value. Null for an unknown user or a bot. */
  signIn(username: string): { session: Session; cookie: string } | null;
  /** The session a request's cookie stands for, null when there is none. */
  of(request: Request): Session | null;
  /** Ends the request's session. */
  signOut(request: Request): void;
}

const COOKIE = '_gitlab_session';

/** A `Set-Cookie` value that makes the browser forget the session. */
export const SIGNED_OUT_COOKIE = `${COOKIE}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0`;

export function createSessions(world: World): Sessions {
  const sessions = new Map<string, { username: string; csrfToken: string }>();
  return {
    signIn(username) {
      const user = world.users.find((known) => known.username === username && !known.bot);
      if (!user) return null;
      const token = crypto.randomUUID().replaceAll('-', '');
      const csrfToken = btoa(crypto.randomUUID());
      sessions.set(token, { username, csrfToken });
      return { session: { user, csrfToken }, cookie: `${COOKIE}=${token}; HttpOnly; SameSite=Lax; Path=/` };
    },
    of(request) {
      const kept = sessions.get(tokenOf(request) ?? '');
      const user = world.users.find((known) => known.username === kept?.username);
      return kept && user ? { user, csrfToken: kept.csrfToken } : null;
    },
    signOut(request) {
      sessions.delete(tokenOf(request) ?? '');
    },
  };
}

/** The token that mutations of this session must send as `X-CSRF-Token`; '' without a session. */
export function csrfTokenOf(session: Session | null): string {
  return session?.csrfToken ?? '';
}

function tokenOf(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}
