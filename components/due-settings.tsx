import { dueSettings } from '../lib/text/due';
import type { DueSettingsProps } from './due-view';
import { Switch } from './switch';

/** What OKR Lens tells by itself: a number on the toolbar button, and a notification where the reader asks for one. */
export function DueSettings({ badge, notify, notAllowed, onBadge, onNotify }: DueSettingsProps) {
  return (
    <fieldset class="switches">
      <legend class="unseen">{dueSettings.label}</legend>
      <Switch label={dueSettings.badge} on={badge} onSwitch={onBadge} />
      <Switch label={dueSettings.notify} on={notify} onSwitch={onNotify} />
      <p class="subtle" role="status">
        {notAllowed && dueSettings.notAllowed}
      </p>
    </fieldset>
  );
}
