import { watchPage } from '../../lib/page/watch';
import { leaveWhenTold } from '../../lib/settings/leave-pages';
import { createLoader } from '../look-out/load-script';
import { LOAD_PANELS } from '../look-out/scripts';
import { answerItems } from './answer-items';
import { epicSlot } from './epic-slot';
import { listMarks } from './list-marks';
import { newItemSlot } from './new-item-slot';
import { okrSlot } from './okr-slot';
import { createPanelSettings } from './panel-settings';
import type { StartPlaces } from './start';

/** Watches the page and keeps our places in it; what draws panels in them comes when one shows up. */
export const startPlaces: StartPlaces = ({ hints, kept, rules, switches, skeletons, life, isAlive }) => {
  const settings = createPanelSettings(kept);
  const { signal } = life;
  const { isOn, whileOn } = switches;
  leaveWhenTold(location, () => life.abort(), signal);
  const loadPanels = createLoader(LOAD_PANELS, (start) => start({ hints, settings, choices: rules, signal }));
  const marksOf = { hints, rules, isOn: () => isOn('listMarks') };
  const watched = watchPage({
    document,
    hints,
    slots: [
      whileOn('scores', { ...okrSlot(settings, rules, loadPanels), standing: skeletons }),
      whileOn('epics', epicSlot(rules, loadPanels)),
      whileOn('newItems', newItemSlot(rules, loadPanels)),
    ],
    marks: listMarks(marksOf, signal, () => watched.lookSoon()),
    life,
    isAlive,
  });
  answerItems({ hints, rules, shown: watched.shown }, signal);
  return watched;
};
