// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rendered } from './rendered.fixture';
import { WelcomeView } from './welcome-view';

test('it tells what it is, leads to where sites are added, and asks for nothing', () => {
  const { root, text } = rendered(<WelcomeView optionsUrl="/options.html" iconUrl="/icon/48.png" />);
  for (const said of ['On gitlab.com now', 'no token', 'no server', 'no telemetry', 'only on your click', 'toolbar']) {
    expect(text()).toContain(said);
  }
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/options.html']);
  expect(root.querySelectorAll('button, input, form')).toHaveLength(0);
});
