import { useRef, useState } from 'preact/hooks';
import { diagnostics as words } from '../lib/text/diagnostics';

interface Props {
  /** All that is copied. */
  text: string;
  /** False: the browser did not let it. */
  onCopy: () => boolean;
}

/** What goes into a report of a problem: shown whole before it is copied. */
export function DiagnosticsView({ text, onCopy }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState<{ of: string; copied: boolean } | null>(null);
  const copy = () => {
    const copied = onCopy();
    if (!copied && shown.current) getSelection()?.selectAllChildren(shown.current);
    setSaid({ of: text, copied });
  };
  const result = said?.of === text && (said.copied ? words.copied : words.selected);
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="subtle">{words.intro}</p>
      <pre class="card" ref={shown}>
        {text}
      </pre>
      <div class="choices under-list">
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <span class="said" aria-live="polite">
          {result}
        </span>
      </div>
    </section>
  );
}
