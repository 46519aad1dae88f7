interface Props {
  label: string;
  /** The one that writes, in GitLab's blue. */
  confirm?: boolean;
  /** Shown, and it can be reached with the keyboard, but it does nothing. */
  blocked?: boolean;
  /** What a screen reader says, where the label alone could mean several things. */
  name?: string;
  onClick: (event: MouseEvent) => void;
}

/** A button with a border, as GitLab has them. Never `disabled`: that would lose the focus of who just pressed it. */
export function ActionButton({ label, confirm = false, blocked = false, name, onClick }: Props) {
  return (
    <button
      type="button"
      class={confirm ? 'button confirm' : 'button'}
      aria-label={name}
      aria-disabled={blocked}
      onClick={(event) => {
        // The second click of a double click was meant for what stood there before: to preview is not to write.
        if (!blocked && event.detail < 2) onClick(event);
      }}
    >
      {label}
    </button>
  );
}
