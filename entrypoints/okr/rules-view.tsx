import { RulesConsent } from '../../components/rules-consent';
import { consent } from '../../lib/text/profiles';
import type { TeamFileDesk } from './team-file';

/** What the reader is asked about the project's own rules, and why these could not be read. */
export function RulesView({ desk }: { desk: TeamFileDesk }) {
  const asked = desk.question.value;
  const problem = desk.problem.value;
  return (
    <>
      {asked && (
        <RulesConsent
          {...asked}
          agree={consent.agree}
          decline={consent.decline}
          onAgree={desk.agree}
          onDecline={desk.decline}
        />
      )}
      {problem && <p class="line subtle">{problem}</p>}
    </>
  );
}
