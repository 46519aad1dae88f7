import { lost } from '../lib/text/lost';

/** That the panel found no place on the page, and what to send to those who can mend it. */
export interface LostNote {
  copied: 'no' | 'yes' | 'failed';
  onTell: () => void;
}

interface Props extends LostNote {
  sentence: string;
}

const WORDS = { no: lost.tell, yes: lost.told, failed: lost.notTold };

/** A sentence with the way to tell. */
export function LostNoteLine({ sentence, copied, onTell }: Props) {
  return (
    <p class="lost">
      {sentence}{' '}
      <button type="button" class="link" onClick={onTell}>
        {WORDS[copied]}
      </button>
      <span class="unseen" role="status">
        {copied === 'no' ? '' : WORDS[copied]}
      </span>
    </p>
  );
}
