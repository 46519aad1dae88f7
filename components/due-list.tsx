import { due, lookFailure } from '../lib/text/due';
import { DueGroup, groupsOf } from './due-group';
import type { DueListProps, DueSiteView } from './due-view';

/** What is due, GitLab by GitLab. */
export function DueList({ sites, ...rest }: DueListProps) {
  if (sites.length === 0) return <p class="subtle">{due.noSites}</p>;
  return (
    <>
      {sites.map((site) => (
        <DueSite key={site.base} site={site} {...rest} />
      ))}
    </>
  );
}

function DueSite({ site, most, onCheckIn, onLook }: { site: DueSiteView } & Omit<DueListProps, 'sites'>) {
  const { base, name, state, until, lookedAt, entries, complete } = site;
  const shown = most === null ? entries : entries.slice(0, most);
  const problem = lookFailure(state, until);
  return (
    <section class="due" aria-label={due.list(name)} aria-busy={state === 'looking'}>
      <div class="due-head">
        <h2>{name}</h2>
        <LookLine site={site} onLook={onLook} />
      </div>
      {problem && (
        <p class="due-problem" role="status">
          {problem}{' '}
          {state === 'signed-out' && (
            <a href={site.signInUrl} target="_blank" rel="noreferrer">
              {due.signIn}
            </a>
          )}
        </p>
      )}
      {entries.length === 0 && state === 'ready' && lookedAt !== null && <p class="subtle">{due.nothing}</p>}
      {groupsOf(shown).map((group) => (
        <DueGroup key={group.key} group={group} onCheckIn={onCheckIn && ((entry) => onCheckIn(base, entry))} />
      ))}
      {shown.length < entries.length && <p class="subtle">{due.more(entries.length - shown.length)}</p>}
      {!complete && <p class="subtle">{due.incomplete}</p>}
    </section>
  );
}

function LookLine({
  site: { base, name, state, lookedAt, triedAt },
  onLook,
}: { site: DueSiteView } & Pick<DueListProps, 'onLook'>) {
  const looking = state === 'looking';
  const answered = lookedAt === null ? due.never : due.looked(lookedAt);
  const words = triedAt === null ? answered : due.tried(triedAt, lookedAt);
  return (
    <p class="subtle looked">
      <span role="status">{looking ? due.looking : words}</span>{' '}
      <button
        type="button"
        class="link"
        aria-label={due.lookAt(name)}
        aria-disabled={looking}
        onClick={() => {
          if (!looking) onLook(base);
        }}
      >
        {due.look}
      </button>
    </p>
  );
}
