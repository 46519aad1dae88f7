import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { profilesPage as words } from '../lib/text/profiles-page';
import { type Pattern, typedPattern } from './typed-pattern';

interface Props {
  /** What a screen reader calls it: there may be several. */
  label: string;
  onAdd: (pattern: Pattern) => void;
  onCancel: () => void;
}

/** Asks where rules are to be used. */
export function PatternForm({ label: about, onAdd, onCancel }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // It stands where the button that opened it was.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const read = (name: keyof Pattern) => String(data.get(name) ?? '');
    onAdd(typedPattern(read('host'), read('path')));
  };
  const field = (name: keyof Pattern, label: string, placeholder: string) => (
    <div class="stacked">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        required
        // Not only space.
        pattern=".*\S.*"
        maxLength={255}
        autoComplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
  return (
    <form class="patterns" ref={form} aria-label={about} onSubmit={submit}>
      {field('host', words.host, 'gitlab.com')}
      {field('path', words.path, 'acme/*')}
      <p id={`${id}-hint`} class="subtle">
        {words.hint}
      </p>
      <div class="choices">
        <button type="submit" class="primary">
          {words.add}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
