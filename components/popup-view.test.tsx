// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { type PopupState, PopupView } from './popup-view';

function show(state: PopupState) {
  const root = document.createElement('div');
  const onShow = vi.fn();
  const onSites = vi.fn();
  render(<PopupView state={state} onShow={onShow} onSites={onSites} />, root);
  return { root, onShow, onSites, buttons: [...root.querySelectorAll('button')] };
}

test('a site that is not allowed yet can be, in the click itself', () => {
  const { buttons, onShow } = show({ kind: 'allowable', site: 'gitlab.example.org' });
  expect(buttons[0]?.textContent).toBe('Show OKR Lens on gitlab.example.org');
  buttons[0]?.click();
  expect(onShow).toHaveBeenCalledOnce();
});

test.each<PopupState>([{ kind: 'active', site: 'gitlab.example.org' }, { kind: 'elsewhere' }])(
  '$kind offers nothing but the list of sites',
  (state) => {
    const { buttons, onSites } = show(state);
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['GitLab sites']);
    buttons[0]?.click();
    expect(onSites).toHaveBeenCalledOnce();
  },
);
