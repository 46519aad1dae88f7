import { templatePicker } from '../lib/text/desk';
import { ActionButton } from './action-button';

/** One team's form, and what of it a description lacks. */
export interface OfferedForm {
  rulesId: string;
  /** `Infrastructure Platforms (2025)` */
  name: string;
  /** Titles of the sections it would add, in order. */
  adds: readonly string[];
}

interface Props {
  forms: readonly OfferedForm[];
  /** Id of the rules that apply to this project now. */
  chosen: string;
  onPick: (rulesId: string) => void;
}

/** The forms to choose from, each with what it would add. One click previews it. */
export function TemplatePicker({ forms, chosen, onPick }: Props) {
  return (
    <ul class="forms" aria-label={templatePicker.title}>
      {forms.map(({ rulesId, name, adds }) => (
        <li key={rulesId}>
          <div class="words">
            <strong>{name}</strong> {rulesId === chosen && <span class="chip">{templatePicker.chosen}</span>}
            <p class="subtle">{adds.length > 0 ? templatePicker.adds(adds) : templatePicker.complete}</p>
          </div>
          <ActionButton
            label={templatePicker.use}
            name={templatePicker.useThis(name)}
            blocked={adds.length === 0 && rulesId === chosen}
            onClick={() => onPick(rulesId)}
          />
        </li>
      ))}
    </ul>
  );
}
