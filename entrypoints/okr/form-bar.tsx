import { EditorBar } from '../../components/editor-bar';
import type { Copying } from '../../components/kept-text';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import { offeredForms, withDescriptionsOf } from '../../lib/okr/profiles/built-in';
import type { Role } from '../../lib/okr/recognise';
import type { Desk } from './desk';
import { DeskView } from './desk-view';
import type { OnDesk } from './on-desk';
import { templateChange } from './proposals';
import type { Site } from './site';

interface Props {
  role: Role;
  profile: Profile;
  item: () => Parameters<typeof templateChange>[2];
  keyResults: readonly Item[];
  desk: Desk;
  now: OnDesk;
  site: Site;
  dark: boolean;
  copying: Copying;
  onChoose: (rulesId: string) => void;
}

const AT = 'editor';

/** Beside GitLab's open editor: the forms of a description, put into it by two clicks. */
export function FormBar({ role, profile, item, keyResults, desk, now, site, dark, copying, onChoose }: Props) {
  const forms = offeredForms(profile).filter(({ descriptions }) => descriptions.templates[role]);
  return (
    <EditorBar
      forms={forms.map(({ descriptions }) => ({ rulesId: descriptions.id, name: descriptions.name }))}
      dark={dark}
      onPick={(rulesId) => {
        const change = templateChange(withDescriptionsOf(profile, rulesId), role, item(), keyResults);
        desk.propose({ ...change, at: AT, onMade: () => onChoose(rulesId) });
      }}
    >
      {now.kind !== 'nothing' && now.at === AT && (
        <DeskView desk={desk} now={now} reference="" signInUrl={site.signInUrl} copying={copying} />
      )}
    </EditorBar>
  );
}
