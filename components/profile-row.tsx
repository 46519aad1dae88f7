import { useRef, useState } from 'preact/hooks';
import { listed } from '../lib/text/lists';
import { placeName, usedByItself, profilesPage as words } from '../lib/text/profiles-page';
import { PatternForm } from './pattern-form';
import type { Pattern } from './typed-pattern';

/** Rules as the list shows them. */
export interface ProfileRow {
  id: string;
  name: string;
  isBuiltIn: boolean;
  /** Where the rules themselves say they apply. */
  ownPatterns: Pattern[];
  /** Where the reader uses them. */
  patterns: Pattern[];
}

export interface ProfileActions {
  onUse: (row: ProfileRow, pattern: Pattern) => void;
  onTakeBack: (row: ProfileRow, pattern: Pattern) => void;
  onExport: (row: ProfileRow) => void;
  onRemove: (row: ProfileRow) => void;
}

/** One set of rules: where it applies, and what can be done with it. */
export function ProfileRowView({ row, onUse, onTakeBack, onExport, onRemove }: ProfileActions & { row: ProfileRow }) {
  const [isAdding, setAdding] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const where = whereOf(row);
  const done = () => {
    setAdding(false);
    card.current?.focus();
  };
  return (
    <li class="profile" tabIndex={-1} ref={card}>
      <div class="head">
        <h3 dir="auto">{row.name}</h3>
        {row.isBuiltIn && <span class="badge">{words.builtIn}</span>}
      </div>
      {where !== '' && <p class="subtle">{where}</p>}
      {row.patterns.length > 0 && (
        <ul class="places" aria-label={words.places(row.name)}>
          {row.patterns.map((pattern) => (
            <li key={placeName(pattern)}>
              <span class="site">{placeName(pattern)}</span>
              <button
                type="button"
                aria-label={words.takeBackNamed(row.name, placeName(pattern))}
                onClick={() => {
                  card.current?.focus();
                  onTakeBack(row, pattern);
                }}
              >
                {words.takeBack}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <PatternForm
          label={words.useNamed(row.name)}
          onCancel={done}
          onAdd={(pattern) => {
            done();
            onUse(row, pattern);
          }}
        />
      ) : (
        <div class="choices">
          <button type="button" aria-label={words.useNamed(row.name)} onClick={() => setAdding(true)}>
            {words.use}
          </button>
          <button type="button" aria-label={words.exportNamed(row.name)} onClick={() => onExport(row)}>
            {words.export}
          </button>
          {!row.isBuiltIn && (
            <button type="button" aria-label={words.removeNamed(row.name)} onClick={() => onRemove(row)}>
              {words.remove}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function whereOf({ id, ownPatterns, patterns }: ProfileRow): string {
  if (ownPatterns.length > 0) return words.always(listed(ownPatterns.map(placeName)));
  return usedByItself(id) ?? (patterns.length > 0 ? '' : words.nowhere);
}
