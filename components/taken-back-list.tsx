import { useRef } from 'preact/hooks';

interface Props {
  title: string;
  intro: string;
  entries: readonly { key: string; name: string }[];
  action: string;
  /** The action's name with what it is done to. */
  actionFor: (name: string) => string;
  onAct: (key: string) => void;
}

/** What the reader agreed to or hid on GitLab's pages, each with what takes it back. Nothing where there is none. */
export function TakenBackList({ title, intro, entries, action, actionFor, onAct }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  if (entries.length === 0) return null;
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p class="subtle">{intro}</p>
      <ul class="card" aria-label={title}>
        {entries.map(({ key, name }) => (
          <li key={key}>
            <span class="site">{name}</span>
            <button
              type="button"
              aria-label={actionFor(name)}
              onClick={({ currentTarget }) => {
                // The last one takes this heading along.
                const above = currentTarget.closest('section')?.querySelector('h2');
                (entries.length > 1 ? heading.current : above)?.focus();
                onAct(key);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
