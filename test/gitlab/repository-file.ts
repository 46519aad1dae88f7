import { canReadNamespace } from './access';
import type { Sessions } from './session';
import type { World } from './world';

const RAW_FILE = /^\/api\/v4\/projects\/([^/]+)\/repository\/files\/([^/]+)\/raw$/;

/**
 * Answers for a file on the default branch of a project, as it is stored, with GitLab's words where there is none
 * (lib/api/files.rb); null for any other path. `path` is without the relative root.
 */
export function answerRepositoryFile(
  { world, sessions }: { world: World; sessions: Sessions },
  request: Request,
  path: string,
): Response | null {
  const [projectPath, filePath] = (RAW_FILE.exec(path) ?? []).slice(1).map(decodeURIComponent);
  if (projectPath === undefined || filePath === undefined || request.method !== 'GET') return null;
  const project = world.namespaces.find(
    ({ fullPath, kind }) => kind === 'project' && fullPath.toLowerCase() === projectPath.toLowerCase(),
  );
  if (!project || !canReadNamespace(project, sessions.of(request)?.user ?? null)) return notFound('Project');
  const ref = new URL(request.url).searchParams.get('ref') ?? 'HEAD';
  if (!project.files || ref !== 'HEAD') return notFound('Commit');
  const text = project.files[filePath];
  if (text === undefined) return notFound('File');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}

function notFound(what: string): Response {
  return Response.json({ message: `404 ${what} Not Found` }, { status: 404 });
}
