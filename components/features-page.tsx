import { featureSwitches, featureWords } from '../lib/text/features';
import { Switch } from './switch';

type Name = keyof typeof featureSwitches;

const NAMES = Object.keys(featureSwitches) as Name[];

interface Props {
  on: Record<Name, boolean>;
  onSwitch: (name: Name, on: boolean) => void;
}

/** What OKR Lens shows on GitLab's pages, each with its switch. */
export function FeaturesPage({ on, onSwitch }: Props) {
  return (
    <section aria-label={featureWords.title}>
      <h2>{featureWords.title}</h2>
      <p class="subtle">{featureWords.intro}</p>
      <fieldset class="switches">
        <legend class="unseen">{featureWords.label}</legend>
        {NAMES.map((name) => (
          <Switch key={name} {...featureSwitches[name]} on={on[name]} onSwitch={(next) => onSwitch(name, next)} />
        ))}
      </fieldset>
    </section>
  );
}
