import { describe, expect, it } from 'vitest';
import { readTeamFile } from './team-file';
import { scriptedGateway } from './testing/gateway';
import { neverAnswering, type Step } from './testing/scripted-fetch';

function read(step: Step, signal?: AbortSignal) {
  const { gateway, sent } = scriptedGateway([step]);
  return { file: readTeamFile(gateway, 'acme/growth.team', { signal }), sent };
}

const LONGEST = 65_536;

describe('a project’s own rules', () => {
  it('are read from the default branch', async () => {
    const { file, sent } = read(new Response('{"version": 1, "name": "Größe"}'));
    expect(await file).toEqual({ kind: 'file', text: '{"version": 1, "name": "Größe"}' });
    expect(sent[0]?.request.url).toBe(
      'https://gitlab.example.com/api/v4/projects/acme%2Fgrowth.team/repository/files/.gitlab%2Fokr-lens.json/raw?ref=HEAD',
    );
  });

  it('may be up to 64 kB long, in bytes', async () => {
    expect(await read(new Response('x'.repeat(LONGEST))).file).toMatchObject({ kind: 'file' });
    expect(await read(new Response('x'.repeat(LONGEST + 1))).file).toEqual({ kind: 'too-long' });
    expect(await read(new Response('ö'.repeat(LONGEST / 2 + 1))).file).toEqual({ kind: 'too-long' });
  });

  it('are none where GitLab finds none', async () => {
    const missing = Response.json({ message: '404 Project Not Found' }, { status: 404 });
    expect(await read(missing).file).toEqual({ kind: 'none' });
  });

  it.each<[string, string, Step]>([
    ['signed-out', 'without a session', Response.json({ message: '401 Unauthorized' }, { status: 401 })],
    ['forbidden', 'by who may not read code', Response.json({ message: '403 Forbidden' }, { status: 403 })],
    [
      'signed-out',
      'behind a redirect',
      new Response(null, { status: 302, headers: { Location: 'https://sso.example' } }),
    ],
    ['signed-out', 'behind a sign-in page', new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
    ['not-understood', 'as other than UTF-8', new Response(new Uint8Array([0x7b, 0xff, 0x7d]))],
    ['server', 'of a GitLab in trouble', new Response('', { status: 500 })],
  ])('cannot be read (%s) %s', async (error, _how, step) => {
    expect(await read(step).file).toEqual({ kind: 'unreadable', error });
  });

  it('are no longer asked for when the reader leaves', async () => {
    const abort = new AbortController();
    const { file } = read(neverAnswering, abort.signal);
    await new Promise((resolve) => setTimeout(resolve));
    abort.abort();
    await expect(file).rejects.toMatchObject({ name: 'AbortError' });
  });
});
