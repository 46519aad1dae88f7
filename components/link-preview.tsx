import { linking } from '../lib/text/linking';
import { ActionButton } from './action-button';
import { Said } from './said';

interface Props {
  title: string;
  reference: string;
  state: 'preview' | 'busy' | 'linked' | 'not-allowed' | 'rejected' | 'failed';
  /** GitLab's own words, where it refused. */
  reasons: readonly string[];
  /** Why GitLab could not be asked; null otherwise. */
  failure: string | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** A link in GitLab before it is made, and what came of it. */
export function LinkPreview({ title, reference, state, reasons, failure, onConfirm, onClose }: Props) {
  const isOpen = state === 'preview' || state === 'busy';
  return (
    <section class={isOpen ? 'preview' : 'result'} aria-label={linking.label}>
      {isOpen ? (
        <div class="preview-head">
          <strong dir="auto">{title}</strong>
          <p>{linking.what(reference)}</p>
        </div>
      ) : (
        <Said words={linking.outcomes[state]} />
      )}
      {failure !== null && <p class="line">{failure}</p>}
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      )}
      <div class="buttons foot">
        {isOpen && (
          <ActionButton
            confirm
            label={state === 'busy' ? linking.busy : linking.action}
            blocked={state === 'busy'}
            onClick={onConfirm}
          />
        )}
        {state === 'failed' && <ActionButton label={linking.again} onClick={onConfirm} />}
        <ActionButton label={isOpen ? linking.cancel : linking.close} blocked={state === 'busy'} onClick={onClose} />
      </div>
    </section>
  );
}
