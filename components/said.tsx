/** What happened, read out when it appears: the lead in bold, then what to do. */
export function Said({ words: [lead, rest] }: { words: readonly [lead: string, rest: string] }) {
  return (
    <p class="said" role="status">
      <strong>{lead}</strong>
      {rest}
    </p>
  );
}
