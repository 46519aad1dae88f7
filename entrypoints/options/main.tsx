import { render } from 'preact';
import { sites } from '../../lib/text/sites';
import { Features } from './features';
import { Rules } from './rules';
import { Sites } from './sites';

function Options() {
  return (
    <main>
      <h1>{sites.page}</h1>
      <Sites />
      <Features />
      <Rules />
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(<Options />, root);
