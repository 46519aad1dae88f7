import { useRef } from 'preact/hooks';
import { importing, takenBack, profilesPage as words } from '../lib/text/profiles-page';
import { ProfileForm } from './profile-form';
import { type ProfileActions, type ProfileRow, ProfileRowView } from './profile-row';
import type { Notice } from './sites-page';
import { TakenBackList } from './taken-back-list';

interface Entry {
  key: string;
  name: string;
}

interface Props extends ProfileActions {
  rows: ProfileRow[];
  /** Projects whose own rules were agreed to. */
  teamFiles: Entry[];
  /** Items, projects and groups nothing is shown on. */
  hidden: Entry[];
  notice: Notice | null;
  /** The notice asks whether imported rules may be replaced. */
  asks: boolean;
  onImport: (given: { file: File | null; text: string }) => void;
  onReplace: (replace: boolean) => void;
  onStop: (project: string) => void;
  onShow: (hidden: string) => void;
}

/** The rules there are, where each applies, and what was agreed to and hidden elsewhere. */
export function ProfilesPage({ rows, teamFiles, hidden, notice, asks, ...on }: Props) {
  const said = useRef<HTMLParagraphElement>(null);
  // What is clicked goes with what it is about; the answer stands in the notice.
  const remove = (row: ProfileRow) => {
    said.current?.focus();
    on.onRemove(row);
  };
  const answer = (replace: boolean) => {
    said.current?.focus();
    on.onReplace(replace);
  };
  return (
    <section aria-label={words.title}>
      <h2 tabIndex={-1}>{words.title}</h2>
      <p class="subtle">{words.intro}</p>
      <ul class="card" aria-label={words.list}>
        {rows.map((row) => (
          <ProfileRowView key={row.id} row={row} {...on} onRemove={remove} />
        ))}
      </ul>
      <ProfileForm isRefused={notice?.kind === 'problem'} noticeId="rules-notice" onImport={on.onImport} />
      {/* Not a status: the sites' notice above is the page's. */}
      <p id="rules-notice" class={`notice ${notice?.kind ?? ''}`} aria-live="polite" tabIndex={-1} ref={said}>
        {notice?.text}
      </p>
      {asks && (
        <div class="choices">
          <button type="button" class="primary" onClick={() => answer(true)}>
            {importing.replace}
          </button>
          <button type="button" onClick={() => answer(false)}>
            {importing.keep}
          </button>
        </div>
      )}
      <TakenBackList
        title={takenBack.teamFiles}
        intro={takenBack.teamFilesIntro}
        entries={teamFiles}
        action={takenBack.stop}
        actionFor={takenBack.stopNamed}
        onAct={on.onStop}
      />
      <TakenBackList
        title={takenBack.hidden}
        intro={takenBack.hiddenIntro}
        entries={hidden}
        action={takenBack.show}
        actionFor={takenBack.showNamed}
        onAct={on.onShow}
      />
    </section>
  );
}
