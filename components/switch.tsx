import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** What it is about, where the label does not say. */
  about?: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** Something that is on or off, from the click on. */
export function Switch({ label, about, on, onSwitch }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={about && id}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {label}
      </label>
      {about && (
        <p id={id} class="subtle">
          {about}
        </p>
      )}
    </div>
  );
}
