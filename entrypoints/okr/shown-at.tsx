import { DeskView } from './desk-view';
import type { PartProps } from './parts-view';

/** What lies on the desk, where it was asked for from here. */
export function ShownAt({ at, parts, answer, site, copying }: PartProps & { at: string }) {
  const now = parts.desk.now.value;
  if (now.kind === 'nothing' || now.at !== at) return null;
  const { reference } = answer.reading.tree.objective;
  return <DeskView desk={parts.desk} now={now} reference={reference} signInUrl={site.signInUrl} copying={copying} />;
}
