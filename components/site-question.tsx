import { useEffect, useRef } from 'preact/hooks';
import { sites } from '../lib/text/sites';

interface Props {
  site: string;
  /** How many check-ins would be lost. */
  unsaved: number;
  onAnswer: (discard: boolean) => void;
}

/** Asks before what is typed is lost with a site. */
export function SiteQuestion({ site, unsaved, onAnswer }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div class="stacked">
      <p tabIndex={-1} ref={question}>
        {sites.losesTyped(site, unsaved)}
      </p>
      <div class="choices">
        <button type="button" class="primary" onClick={() => onAnswer(true)}>
          {sites.discard}
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          {sites.keep}
        </button>
      </div>
    </div>
  );
}
