/** What the keys do in the form, beside what they do in any form. */
interface Keys {
  onPreview: () => void;
  onClose: () => void;
}

type Pressed = KeyboardEvent & { currentTarget: HTMLElement };

/**
 * Escape closes, and GitLab’s own panel does not close on it as well; Ctrl or ⌘ and Enter previews; Enter and the
 * arrows go to the next or previous row in the same column, and from the last one to the button that previews.
 */
export function checkInKeys({ onPreview, onClose }: Keys) {
  return (event: Pressed) => {
    // An input method uses these keys itself.
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'Escape') onClose();
    else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) onPreview();
    else if (!wentOn(event)) return;
    event.preventDefault();
  };
}

/** Escape closes what stands in the form’s place, and nothing of GitLab’s. */
export function closesOnEscape(onClose: () => unknown) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
}

/** Goes to another row where the key asks for it. */
function wentOn({ key, target, currentTarget: form }: Pressed): boolean {
  const column = target instanceof HTMLInputElement ? target.dataset.column : undefined;
  const by = key === 'Enter' || key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  // In a note the arrows are the caret's.
  if (!(target instanceof HTMLInputElement) || !column || by === 0 || (column === 'words' && key !== 'Enter')) {
    return false;
  }
  const rows = [...form.querySelectorAll('tbody tr')].filter((row) => row.querySelector('[data-column]'));
  const next = rows[rows.findIndex((row) => row.contains(target)) + by];
  const field =
    next?.querySelector<HTMLInputElement>(`[data-column="${column}"]`) ??
    next?.querySelector<HTMLInputElement>('[data-column]');
  field?.focus();
  field?.select();
  if (!next && by === 1) form.querySelector<HTMLElement>('.button.confirm')?.focus();
  return true;
}
