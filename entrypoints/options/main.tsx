import { render } from 'preact';
import { sites } from '../../lib/text/sites';
import { Diagnostics } from './diagnostics';
import { Features } from './features';
import { Rules } from './rules';
import { createSiteList } from './site-list';
import { Sites } from './sites';

const list = createSiteList();

function Options() {
  return (
    <main class="options">
      <h1>{sites.page}</h1>
      <Sites list={list} />
      <Features />
      <Rules />
      <Diagnostics list={list} />
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(<Options />, root);
