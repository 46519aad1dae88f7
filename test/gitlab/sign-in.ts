import { type Sessions, SIGNED_OUT_COOKIE } from './session';
import type { World } from './world';

/** Who is signed in when nobody is named. */
export const DEFAULT_USER = 'infra-lead';

export interface SignInPlace {
  world: World;
  sessions: Sessions;
  relativeRoot: string;
}

/**
 * Answers the session pages: the sign-in form, its submission, signing out, and the stand-in's one-step sign-in
 * `/-/stand-in/sign-in?user=…&to=/path`. Null for any other path. `path` is without the relative root.
 */
export async function answerSignIn(place: SignInPlace, request: Request, path: string): Promise<Response | null> {
  const { searchParams } = new URL(request.url);
  if (path === '/users/sign_out') {
    place.sessions.signOut(request);
    return redirect(`${place.relativeRoot}/users/sign_in`, SIGNED_OUT_COOKIE);
  }
  if (path === '/-/stand-in/sign-in') {
    return start(place, searchParams.get('user') ?? DEFAULT_USER, searchParams.get('to'));
  }
  if (path !== '/users/sign_in') return null;
  if (request.method !== 'POST') return html(200, formPage(place, searchParams.get('to') ?? '', ''));
  const form = new URLSearchParams(await request.text());
  return start(place, form.get('user[login]') ?? '', form.get('to'));
}

function start(place: SignInPlace, username: string, to: string | null): Response {
  const started = place.sessions.signIn(username);
  if (!started) return html(422, formPage(place, to ?? '', 'Invalid login or password.'));
  return redirect(ownPath(to) ?? `${place.relativeRoot}/`, started.cookie);
}

/** A path on this host; anything that could lead elsewhere (`//host`, `https:`) is null. */
function ownPath(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) ? to : null;
}

function redirect(location: string, cookie: string): Response {
  return new Response(null, { status: 302, headers: { location, 'set-cookie': cookie } });
}

function html(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function formPage({ world, relativeRoot }: SignInPlace, to: string, complaint: string): string {
  const choices = world.users
    .filter((user) => !user.bot)
    .map((user) => `<option value="${escapeHtml(user.username)}">${escapeHtml(user.name)}</option>`)
    .join('');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in · GitLab</title></head>
<body data-page="sessions:new">
<main>
<h1>Sign in</h1>
<p role="alert">${escapeHtml(complaint)}</p>
<form method="post" action="${escapeHtml(relativeRoot)}/users/sign_in">
<input type="hidden" name="to" value="${escapeHtml(to)}">
<label>Username <select name="user[login]">${choices}</select></label>
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
