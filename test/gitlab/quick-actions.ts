/** A line that GitLab takes as an order instead of text. */
export interface QuickAction {
  /** Lower case, without the slash. */
  name: string;
  argument: string;
  /** The line as it was written. */
  line: string;
}

/** Known commands. GitLab removes them from the text; a line with an unknown one stays what it was. */
const COMMANDS = new Set(
  (
    'add_child assign blocked_by blocks checkin_reminder clear_health_status clear_weight close confidential ' +
    'copy_metadata done due duplicate estimate health_status label labels lock milestone move promote_to reassign ' +
    'relabel relate remove_due_date remove_milestone remove_parent reopen set_parent spend subscribe title todo ' +
    'type unassign unlabel unlock unsubscribe weight'
  ).split(' '),
);

/** A block whose lines are not searched for commands, from a line that opens it to one that closes it. */
interface Block {
  opens: RegExp;
  closes: (opening: RegExpExecArray) => RegExp;
  /** Whether the opening line can close the block as well. */
  oneLine: boolean;
}

const BLOCKS: readonly Block[] = [
  { opens: /^ {0,3}(`{3,}|~{3,})/, closes: ([, fence = '']) => new RegExp(`^ {0,3}${fence}`), oneLine: false },
  { opens: /^>>>\s*$/, closes: () => /^>>>\s*$/, oneLine: false },
  { opens: /^ {0,3}<!--/, closes: () => /-->/, oneLine: true },
  { opens: /^ {0,3}<(pre|script|style|textarea)\b/i, closes: ([, tag]) => new RegExp(`</${tag}>`, 'i'), oneLine: true },
  { opens: /^ {0,3}<\/?[a-z][\w-]*(?:[\s/>]|$)/i, closes: () => /^\s*$/, oneLine: false },
];

/**
 * Takes the commands out of a text: known ones at the very start of a line, outside code, quote and HTML blocks.
 * Everything else comes back unchanged.
 */
export function takeQuickActions(text: string): { text: string; actions: QuickAction[] } {
  const kept: string[] = [];
  const actions: QuickAction[] = [];
  let closes: RegExp | null = null;
  for (const line of text.split('\n')) {
    if (closes) {
      if (closes.test(line)) closes = null;
      kept.push(line);
      continue;
    }
    closes = openedBy(line);
    const action = closes ? null : readAction(line);
    if (action) actions.push(action);
    else kept.push(line);
  }
  return { text: kept.join('\n'), actions };
}

function openedBy(line: string): RegExp | null {
  for (const block of BLOCKS) {
    const opening = block.opens.exec(line);
    if (!opening) continue;
    const closes = block.closes(opening);
    return block.oneLine && closes.test(line.slice(opening[0].length)) ? null : closes;
  }
  return null;
}

function readAction(line: string): QuickAction | null {
  const [, name = '', argument = ''] = /^\/(\w+)(?:[ \t]+(.*?))?\s*$/.exec(line) ?? [];
  return COMMANDS.has(name.toLowerCase()) ? { name: name.toLowerCase(), argument, line } : null;
}
