import { welcome as words } from '../lib/text/welcome';

interface Props {
  /** Where sites are added. */
  optionsUrl: string;
  /** What its button in the toolbar looks like. */
  iconUrl: string;
}

/** What OKR Lens is and does, for those who just installed it. It asks for nothing. */
export function WelcomeView({ optionsUrl, iconUrl }: Props) {
  const { does, where, button, may } = words;
  return (
    <main class="welcome">
      <header>
        <img src={iconUrl} width="48" height="48" alt="" />
        <h1>{words.title}</h1>
      </header>
      <p>{words.lead}</p>
      <section>
        <h2>{does.title}</h2>
        <Lines of={does.lines} />
      </section>
      <section>
        <h2>{where.title}</h2>
        <ul>
          <li>{where.now}</li>
          <li>
            {where.own} <a href={optionsUrl}>{where.add}</a>.
          </li>
        </ul>
      </section>
      <section>
        <h2>{button.title}</h2>
        <p>{button.toolbar}</p>
      </section>
      <section>
        <h2>{may.title}</h2>
        <Lines of={may.lines} />
      </section>
    </main>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
