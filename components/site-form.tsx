import { sites } from '../lib/text/sites';

interface Props {
  busy: boolean;
  /** The notice below the form is about what was typed. */
  problem: boolean;
  onAdd: (address: string) => void;
}

/** One field and one button. The address stays in the field: it is what the answer below is about. */
export function SiteForm({ busy, problem, onAdd }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !(event.currentTarget instanceof HTMLFormElement)) return;
    onAdd(String(new FormData(event.currentTarget).get('site') ?? ''));
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <label for="site">{sites.label}</label>
      <div class="field">
        <input
          id="site"
          name="site"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="https://gitlab.example.org"
          aria-invalid={problem}
          aria-describedby="site-hint notice"
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? sites.adding : sites.add}
        </button>
      </div>
      <p id="site-hint" class="subtle">
        {sites.hint}
      </p>
    </form>
  );
}
