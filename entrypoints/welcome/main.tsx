import { render } from 'preact';
import { WelcomeView } from '../../components/welcome-view';

const root = document.getElementById('root');
if (root) render(<WelcomeView optionsUrl="/options.html" iconUrl="/icon/48.png" />, root);
