import type { World, WorldMilestone } from '../world';
import type { View } from './view';

export function presentLabel(label: World['labels'][number]) {
  return {
    id: `gid://gitlab/GroupLabel/${label.id}`,
    title: label.title,
    color: label.color,
    textColor: '#FFFFFF',
    description: null,
    archived: false,
  };
}

export function presentMilestone(view: View, milestone: WorldMilestone) {
  const today = view.edit.now.slice(0, 10);
  const expired = milestone.dueDate !== null && milestone.dueDate < today;
  return {
    id: `gid://gitlab/Milestone/${milestone.id}`,
    iid: String(milestone.id),
    title: milestone.title,
    startDate: milestone.startDate,
    dueDate: milestone.dueDate,
    state: 'active',
    expired,
    webPath: `/-/milestones/${milestone.id}`,
  };
}
