import { ActionButton } from './action-button';

interface Props {
  /** `This project has its own OKR rules. Use them?` */
  question: string;
  /** What they change. */
  changes: string;
  agree: string;
  decline: string;
  onAgree: () => void;
  onDecline: () => void;
}

/** Asks whether a project's own rules are to be used. Until they are, they change nothing. */
export function RulesConsent({ question, changes, agree, decline, onAgree, onDecline }: Props) {
  return (
    <section class="result consent" aria-label={question}>
      <p class="said" role="status">
        <strong>{question}</strong> <span dir="auto">{changes}</span>
      </p>
      <div class="buttons foot">
        <ActionButton confirm label={agree} onClick={onAgree} />
        <ActionButton label={decline} onClick={onDecline} />
      </div>
    </section>
  );
}
