import {
  CONFLICT_ALERTS,
  DESCRIPTION_FIELDS,
  DETAIL_ROOTS,
  MODE_SWITCHER,
  RICH_TEXT,
  TEMPLATE_WARNINGS,
} from './anchors';
import { putText } from './editor-field';
import { firstOf } from './look-up';

export type EditorMode = 'plain' | 'rich';

/**
 * GitLab's open editor of one description. It looks at the page at each call; once it is closed it holds no text and
 * takes none. Nothing of GitLab's is moved, and saving stays the reader's.
 */
export interface Editor {
  readonly mode: EditorMode;
  /** The Markdown in it, with `\n` for line ends; null in rich text mode, where the page does not tell, and once closed. */
  text(): string | null;
  /** What GitLab asks the reader first: whose text to keep, or whether a template of its own may replace all. */
  blocked(): 'conflict' | 'template' | null;
  /**
   * Puts `text` in the place of all, changing only the range that differs, so that the browser's undo takes it back
   * and a caret elsewhere stays. Writes nothing in rich text mode, while `blocked`, or while GitLab is saving.
   * @returns whether the field holds exactly that when GitLab has heard of it; line ends count as `\n`
   */
  replace(text: string): Promise<boolean>;
  /** Switches as GitLab's own button does. Resolves to whether the other field stands, after 5 s at the latest. */
  switchTo(mode: EditorMode): Promise<boolean>;
}

/** GitLab first loads the script of its rich text editor, then has the text rendered. */
const SWITCH_TIMEOUT_MS = 5000;
const LOOK_EVERY_MS = 30;

/** The open editor of the item that `root` shows, or of the new item; null while it is not edited. */
export function findEditor(root: Element): Editor | null {
  if (!fieldIn(root)) return null;
  return {
    get mode() {
      return fieldIn(root)?.matches('input') ? 'rich' : 'plain';
    },
    text: () => plainField(root)?.value ?? null,
    blocked: () => blockedIn(root),
    async replace(text) {
      const wanted = text.replace(/\r\n?/g, '\n');
      const field = plainField(root);
      if (!field || field.disabled || field.readOnly || blockedIn(root)) return false;
      putText(field, wanted);
      // GitLab's page takes over what the field holds, and puts back what it knows, once this is done.
      await pause(0);
      return plainField(root)?.value === wanted;
    },
    async switchTo(mode) {
      const other = mode === 'plain' ? 'rich' : 'plain';
      const giveUpAt = performance.now() + SWITCH_TIMEOUT_MS;
      let clicked = false;
      while (!stands(root, mode)) {
        if (!formIn(root) || performance.now() > giveUpAt) return false;
        // A rich text editor that is still on its way has no button yet.
        const switcher: HTMLElement | null | undefined =
          clicked || !stands(root, other) ? null : formIn(root)?.querySelector<HTMLElement>(MODE_SWITCHER);
        switcher?.click();
        clicked ||= switcher != null;
        await pause(LOOK_EVERY_MS);
      }
      return true;
    },
  };
}

/** The root's own field: the drawer of older layouts opens inside the page's column, with the same ids. */
function fieldIn(root: Element): Element | null {
  if (!root.isConnected) return null;
  const detail = DETAIL_ROOTS.join();
  return firstOf(root, DESCRIPTION_FIELDS, (field) => field.closest(detail) === root.closest(detail));
}

function plainField(root: Element): HTMLTextAreaElement | null {
  const field = fieldIn(root);
  return field?.matches('textarea') ? (field as HTMLTextAreaElement) : null;
}

/** GitLab's comments have editors of their own beside it, with the same buttons. */
function formIn(root: Element): Element | null {
  return fieldIn(root)?.closest('form') ?? null;
}

function blockedIn(root: Element): 'conflict' | 'template' | null {
  const form = formIn(root);
  if (form?.querySelector(CONFLICT_ALERTS.join())) return 'conflict';
  return form?.querySelector(TEMPLATE_WARNINGS.join()) ? 'template' : null;
}

function stands(root: Element, mode: EditorMode): boolean {
  if (mode === 'plain') return plainField(root) !== null;
  return plainField(root) === null && (formIn(root)?.querySelector(RICH_TEXT) ?? null) !== null;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
