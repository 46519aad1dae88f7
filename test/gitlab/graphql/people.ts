import type { WorldItem, WorldUser } from '../world';
import type { View } from './view';

export function presentUser(view: View, user: WorldUser) {
  return {
    id: `gid://gitlab/User/${user.id}`,
    username: user.username,
    name: user.name,
    bot: user.bot === true,
    state: 'active',
    avatarUrl: null,
    webPath: `/${user.username}`,
    webUrl: `${view.base}/${user.username}`,
  };
}

/** The user of that name, null when there is none (any more). */
export function presentUsername(view: View, username: string | null) {
  const user = view.world.users.find((known) => known.username === username);
  return user ? presentUser(view, user) : null;
}

export function assigneesOf(view: View, item: WorldItem): WorldUser[] {
  return view.world.users.filter((user) => item.assignees.includes(user.username));
}
