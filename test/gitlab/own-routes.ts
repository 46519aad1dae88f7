import { createHash } from 'node:crypto';
import { canAdmin, canRead, canUpdate } from './access';
import type { Changes } from './changes';
import type { Clock } from './clock';
import { NotAllowed, updateItem } from './mutations';
import { answerRepositoryFile } from './repository-file';
import type { RollUp } from './roll-up';
import type { Sessions } from './session';
import { readWeather, type WeatherSwitch } from './weather';
import { childrenOf, itemById, itemPath, linkedItemsOf, readableItem } from './work-items';
import type { World, WorldItem, WorldUser } from './world';

/** What the stand-in's own routes work on. */
export interface OwnPlace {
  world: World;
  clock: Clock;
  sessions: Sessions;
  rollUp: RollUp;
  weather: WeatherSwitch;
  relativeRoot: string;
}

/** An edit as the page script posts it. */
interface PostedEdit {
  path: string;
  iid: string | number;
  changes: {
    title?: string;
    description?: string;
    /** Percent: the current value between the stored start and end. */
    progress?: number;
    health?: WorldItem['health'];
    state?: WorldItem['state'];
    addLabels?: string[];
    removeLabels?: string[];
  };
}

/** Answers `/-/stand-in/…`, which no GitLab has, and files of repositories; null for a path it does not know. */
export async function answerOwnRoute(place: OwnPlace, request: Request, path: string): Promise<Response | null> {
  const route = `${request.method} ${path}`;
  if (route === 'GET /-/stand-in/item') return answerItem(place, request);
  if (route === 'POST /-/stand-in/edit') return answerEdit(place, request);
  if (route === 'GET /-/stand-in/weather') return Response.json(place.weather.current());
  if (route === 'POST /-/stand-in/weather') {
    const posted = readWeather(await request.json());
    if (!posted) return Response.json({ message: 'no such weather' }, { status: 400 });
    place.weather.set(posted.weather, posted.requests);
    return Response.json(place.weather.current());
  }
  return answerRepositoryFile(place, request, path);
}

function answerItem({ world, sessions, relativeRoot }: OwnPlace, request: Request): Response {
  const { searchParams, origin } = new URL(request.url);
  const user = sessions.of(request)?.user ?? null;
  const item = readableItem(world, searchParams.get('path') ?? '', Number(searchParams.get('iid')), user);
  if (!item) return notFound();
  const body = JSON.stringify(itemForPage(world, item, user, origin + relativeRoot));
  const etag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
  const headers = { etag, 'content-type': 'application/json' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

async function answerEdit({ world, sessions, clock, rollUp, relativeRoot }: OwnPlace, request: Request) {
  const { path, iid, changes }: PostedEdit = await request.json();
  const user = sessions.of(request)?.user ?? null;
  const item = readableItem(world, path, Number(iid), user);
  if (!item) return notFound();
  const { progress, ...others } = changes;
  const asked: Changes = progress === undefined ? others : { ...others, progress: { currentValue: progress } };
  try {
    const errors = updateItem({ world, user, now: clock.stamp(), rollUp }, item, asked);
    const base = new URL(request.url).origin + relativeRoot;
    return Response.json({ ...itemForPage(world, item, user, base), errors }, { status: errors.length ? 422 : 200 });
  } catch (error) {
    if (error instanceof NotAllowed) return Response.json({ errors: [error.message] }, { status: 403 });
    throw error;
  }
}

/** An item with what its page shows around it, all as the reader may see it. */
function itemForPage(world: World, item: WorldItem, user: WorldUser | null, base: string) {
  const readable = (one: WorldItem) => canRead(world, one, user);
  const parent = itemById(world, item.parent);
  return {
    item,
    children: childrenOf(world, item).filter(readable),
    parent: parent && readable(parent) ? parent : null,
    linked: linkedItemsOf(world, item).map((link) => ({
      type: link.linkType,
      item: readable(link.item) ? link.item : null,
    })),
    milestone: world.milestones.find((known) => known.id === item.milestone) ?? null,
    labels: world.labels.filter((label) => item.labels.includes(label.title)),
    people: world.users,
    canUpdate: canUpdate(world, item, user),
    canAdmin: canAdmin(world, item, user),
    webUrl: `${base}${itemPath(world, item)}`,
  };
}

function notFound(): Response {
  return Response.json({ message: '404 Not found' }, { status: 404 });
}
