import type { ProgressChange } from './progress';
import type { QuickAction } from './quick-actions';
import type { World, WorldItem } from './world';

/** What one write asks for. Left-out properties stay as they are. Ids are database ids, labels are titles. */
export interface Changes {
  title?: string;
  description?: string;
  state?: WorldItem['state'];
  progress?: ProgressChange;
  health?: WorldItem['health'];
  addLabels?: string[];
  removeLabels?: string[];
  assignees?: string[];
  milestone?: number | null;
  startDate?: string | null;
  dueDate?: string | null;
  parent?: number | null;
  confidential?: boolean;
}

/** The changes that quick actions ask for. Those the stand-in does not model ask for nothing. */
export function changesOf(world: World, actions: QuickAction[]): Changes {
  const changes = actions.map((action) => changeOf(world, action));
  return {
    ...Object.assign({}, ...changes),
    addLabels: changes.flatMap((change) => change.addLabels ?? []),
    removeLabels: changes.flatMap((change) => change.removeLabels ?? []),
  };
}

function changeOf(world: World, { name, argument }: QuickAction): Changes {
  switch (name) {
    case 'close':
      return { state: 'closed' };
    case 'reopen':
      return { state: 'opened' };
    case 'title':
      return argument ? { title: argument } : {};
    case 'label':
    case 'labels':
      return { addLabels: labelsIn(world, argument) };
    case 'unlabel':
      return { removeLabels: labelsIn(world, argument) };
    case 'health_status':
      return healthIn(argument);
    case 'clear_health_status':
      return { health: null };
    case 'confidential':
      return { confidential: true };
    default:
      return {};
  }
}

/** Known labels in `~OKR ~"Department::Infrastructure & Quality"`. */
function labelsIn(world: World, argument: string): string[] {
  const named = [...argument.matchAll(/~(?:"([^"]+)"|(\S+))/g)].map(([, quoted, bare]) => quoted ?? bare);
  return world.labels.map((label) => label.title).filter((title) => named.includes(title));
}

function healthIn(argument: string): Changes {
  const values = { on_track: 'onTrack', needs_attention: 'needsAttention', at_risk: 'atRisk' } as const;
  const found = Object.entries(values).find(([written]) => written === argument.toLowerCase());
  return found ? { health: found[1] } : {};
}
