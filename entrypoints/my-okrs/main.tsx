import { render } from 'preact';
import { DueList } from '../../components/due-list';
import { myOkrs } from '../../lib/text/my-okrs';
import { useDueSites } from '../due/use-due-sites';
import { Switches } from './switches';

function MyOkrs() {
  const { sites, ...acts } = useDueSites();
  return (
    <main>
      <h1>{myOkrs.page}</h1>
      <p class="subtle">{myOkrs.intro}</p>
      {/* Above the list, which may be long. */}
      <section>
        <Switches />
      </section>
      {sites && <DueList sites={sites} most={null} {...acts} />}
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(<MyOkrs />, root);
