import type { ComponentChildren } from 'preact';
import { ToFix, type ToFixEntry } from '../../components/to-fix';
import type { Finding } from '../../lib/okr/checks/check';
import { isKey, keyOf } from '../../lib/okr/checks/dismissed';
import { weighable } from '../../lib/okr/criteria/weights';
import { checkText } from '../../lib/text/checks';
import { BalanceView } from './balance-view';
import { DeskView } from './desk-view';
import { LinkView } from './link-view';
import type { PartProps } from './parts-view';
import { findingChange, retroChange, templateChange } from './proposals';

/** What is to fix, with what a click on a fix has opened below it. Null while it is switched off. */
export function FindingsView(props: PartProps) {
  const { parts } = props;
  if (!parts.findings.value) return null;
  const { shown, dismissed } = parts.findings.value;
  return (
    <ToFix
      shown={shown.map(entryOf)}
      dismissed={dismissed.map(entryOf)}
      opened={openedIn(props)}
      onFix={(key) => {
        const finding = shown.find((one) => keyOf(one) === key);
        if (finding) fix(finding, props);
      }}
      onDismiss={parts.choices.dismiss}
      onBringBack={parts.choices.bringBack}
    />
  );
}

function entryOf(finding: Finding): ToFixEntry {
  return { key: keyOf(finding), level: finding.level, ...checkText(finding) };
}

function fix(finding: Finding, { parts, answer }: PartProps): void {
  const at = keyOf(finding);
  const { profile, reading, about } = answer;
  const { objective } = reading.tree;
  parts.links.clear();
  parts.openForm('none');
  if (finding.fix?.kind === 'edits') parts.desk.propose(findingChange(finding, answer, parts.around.value.value));
  else if (finding.fix?.kind === 'link') parts.links.propose(at, finding.fix.target);
  else if (finding.fix?.form === 'balance') parts.openForm('balance', at);
  else if (finding.fix?.form === 'retro') parts.desk.propose({ ...retroChange(profile), at });
  else if (finding.fix) {
    parts.desk.propose({ ...templateChange(profile, about.role, objective, weighable(answer.okrs, profile)), at });
  }
}

function openedIn(props: PartProps): { key: string; content: ComponentChildren } | null {
  const { parts, answer, site, copying } = props;
  const now = parts.desk.now.value;
  const link = parts.links.now.value;
  const form = parts.form.value;
  const { reference } = answer.reading.tree.objective;
  if (link.kind !== 'nothing') return { key: link.at, content: <LinkView parts={parts} /> };
  if (form.kind === 'balance' && isKey(form.at)) return { key: form.at, content: <BalanceView parts={parts} /> };
  if (now.kind !== 'nothing' && isKey(now.at)) {
    const content = (
      <DeskView desk={parts.desk} now={now} reference={reference} signInUrl={site.signInUrl} copying={copying} />
    );
    return { key: now.at, content };
  }
  return null;
}
