import { useId } from 'preact/hooks';
import { importing as words } from '../lib/text/profiles-page';

interface Props {
  /** The notice below the form is about what was given. */
  isRefused: boolean;
  noticeId: string;
  onImport: (given: { file: File | null; text: string }) => void;
}

/** Takes a file of rules, or its text. What was pasted stays: it is what the answer below is about. */
export function ProfileForm({ isRefused, noticeId, onImport }: Props) {
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const file = data.get('file');
    onImport({ file: file instanceof File && file.size > 0 ? file : null, text: String(data.get('text') ?? '') });
  };
  return (
    <form class="card" aria-label={words.title} onSubmit={submit} noValidate>
      <h3>{words.title}</h3>
      <label for={`${id}-file`}>{words.file}</label>
      <input id={`${id}-file`} name="file" type="file" accept=".json,application/json" aria-describedby={noticeId} />
      <label for={`${id}-text`}>{words.paste}</label>
      <textarea
        id={`${id}-text`}
        name="text"
        rows={5}
        spellcheck={false}
        dir="ltr"
        aria-invalid={isRefused}
        aria-describedby={noticeId}
      />
      <div class="choices">
        <button type="submit" class="primary">
          {words.import}
        </button>
      </div>
    </form>
  );
}
