import { describe, expect, it } from 'vitest';
import { ORIGIN } from './ask';
import { createStandIn } from './stand-in';
import { places } from './worlds/places';

const PROJECT = places.labelledObjective.path;

function get(file: string, { ref = 'HEAD', user = 'infra-lead' as string | null, path = PROJECT } = {}) {
  const standIn = createStandIn();
  const project = standIn.world.namespaces.find(({ fullPath }) => fullPath === PROJECT);
  if (project) project.files = { 'docs/rules.json': '{}' };
  const headers = new Headers(user === null ? {} : { cookie: standIn.signIn(user).cookie });
  const url = `${ORIGIN}/api/v4/projects/${encodeURIComponent(path)}/repository/files/${encodeURIComponent(file)}/raw?ref=${ref}`;
  return standIn.handle(new Request(url, { headers }));
}

describe('a file of a repository', () => {
  it('comes as it is stored', async () => {
    const response = await get('docs/rules.json');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await response.text()).toBe('{}');
  });

  it.each([
    ['another file', get('docs/other.json'), '404 File Not Found'],
    ['another branch', get('docs/rules.json', { ref: 'other' }), '404 Commit Not Found'],
    ['a project without a repository', get('a', { path: places.plainIssue.path }), '404 Commit Not Found'],
    ['a reader without a session', get('docs/rules.json', { user: null }), '404 Project Not Found'],
    ['a group', get('docs/rules.json', { path: 'demo' }), '404 Project Not Found'],
  ])('is not found for %s', async (_what, asked, message) => {
    const response = await asked;
    expect([response.status, await response.json()]).toEqual([404, { message }]);
  });
});
