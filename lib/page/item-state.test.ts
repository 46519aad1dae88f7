// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { detail18, detail19, OBJECTIVE } from './anchors.fixture';
import { createChangeDetector } from './item-state';

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const byTestId = (id: string) => find(`[data-testid="${id}"]`);

beforeEach(() => {
  document.body.replaceChildren();
});

describe.each([
  ['19', detail19],
  ['18 and 17', detail18],
])('layout %s', (_, layout) => {
  function start(item = OBJECTIVE) {
    document.body.innerHTML = layout(item);
    const changed = createChangeDetector();
    expect(changed(document.body)).toBe(false);
    return () => changed(document.body);
  }

  it('sees a new progress, once', () => {
    const changed = start();
    const span = byTestId('work-item-progress').querySelector('span') as HTMLElement;
    (span.firstChild as Text).data = '45%';
    expect(changed()).toBe(true);
    expect(changed()).toBe(false);
  });

  it('sees health set, changed and cleared', () => {
    const changed = start({ ...OBJECTIVE, health: '' });
    const block = byTestId('work-item-health-status');
    block.insertAdjacentHTML('beforeend', '<span data-testid="work-item-health-status-value">At risk</span>');
    expect(changed()).toBe(true);
    byTestId('work-item-health-status-value').textContent = 'On track';
    expect(changed()).toBe(true);
    byTestId('work-item-health-status-value').remove();
    expect(changed()).toBe(true);
  });

  it.each([
    ['a title', () => find('.tree-item').setAttribute('data-child-title', 'Renamed')],
    ['a progress', () => byTestId('item-progress').replaceChildren('41%')],
    ['a row less', () => find('.tree-item').remove()],
    ['a row more', () => find('.tree-item').after(find('.tree-item').cloneNode(true))],
  ])('sees %s of the children change', (_what, change) => {
    const changed = start();
    change();
    expect(changed()).toBe(true);
  });

  it('sees a label given and taken, not the order they stand in, nor that they are being edited', () => {
    const changed = start();
    const list = byTestId('work-item-labels').querySelector('div') as HTMLElement;
    const drawn = list.innerHTML;
    list.append(list.firstElementChild as Element);
    expect(changed()).toBe(false);
    list.innerHTML = '<form></form>';
    expect(changed()).toBe(false);
    list.innerHTML = drawn;
    expect(changed()).toBe(false);
    list.lastElementChild?.remove();
    expect(changed()).toBe(true);
  });

  it('sees a linked item come, go and be renamed, not the list being filled', () => {
    const changed = start();
    const block = byTestId('work-item-relationships');
    const draw = (...titles: string[]) => {
      block.innerHTML = titles.map((title, at) => `<a href="/acme/okrs/-/issues/${at}">${title}</a>`).join('');
      return changed();
    };
    expect(draw('KR: Costs => 40%')).toBe(false);
    expect(draw('KR: Costs => 50%')).toBe(true);
    expect(draw('KR: Costs => 50%', 'KR: Uptime')).toBe(true);
    expect(draw('KR: Costs => 50%', 'KR: Uptime')).toBe(false);
  });

  it('sees a score written in the description, and lets the rest of the text be', () => {
    const changed = start();
    const wrapper = byTestId('work-item-description-wrapper');
    const write = (text: string) => {
      wrapper.innerHTML = `<div data-testid="work-item-description"><p>${text}</p></div>`;
      return changed();
    };
    expect(write('Score => 94%')).toBe(true);
    expect(write('Score => 94% <button>Copy</button>')).toBe(false);
    expect(write('Score => 75.2%')).toBe(true);
    expect(write('Score => 3/4')).toBe(true);
    wrapper.innerHTML = '<form><textarea>Score => 10%</textarea></form>';
    expect(changed()).toBe(false);
    expect(write('Score => 3/4')).toBe(false);
  });

  it.each([
    ['a heading', '<h3>Context</h3>', '<h3>Linked Epics</h3>'],
    ['a row', '<table><tr></tr></table>', '<table><tr></tr><tr></tr></table>'],
    ['a link', '<a href="/epics/1">One</a>', '<a href="/epics/2">One</a>'],
  ])('sees %s of the description change', (_what, before, after) => {
    const changed = start();
    const wrapper = byTestId('work-item-description-wrapper');
    const write = (html: string) => {
      wrapper.innerHTML = `<div data-testid="work-item-description">${html}</div>`;
      return changed();
    };
    write(before);
    expect(write(before)).toBe(false);
    expect(write(after)).toBe(true);
  });

  it('takes an editor that was closed for a change, whatever was written in it', () => {
    const changed = start();
    const field = document.createElement('textarea');
    field.id = 'work-item-description';
    document.body.append(field);
    expect(changed()).toBe(false);
    field.remove();
    expect(changed()).toBe(true);
    expect(changed()).toBe(false);
  });

  it('sees the first child of a list that was loaded and empty', () => {
    const changed = start({ ...OBJECTIVE, children: [] });
    byTestId('crud-body').innerHTML = '<span data-testid="crud-empty">None</span>';
    expect(changed()).toBe(false);
    byTestId('crud-body').innerHTML = '<ul><li class="tree-item" data-child-title="New"></li></ul>';
    expect(changed()).toBe(true);
  });

  it('takes parts that load late, fold away, or are being edited for no change', () => {
    const changed = start({ ...OBJECTIVE, children: [] });
    byTestId('crud-body').innerHTML = '<ul><li class="tree-item" data-child-title="Late"></li></ul>';
    expect(changed()).toBe(false);
    const rows = byTestId('crud-body').innerHTML;
    byTestId('crud-body').replaceChildren();
    byTestId('work-item-health-status').innerHTML = '<form></form>';
    byTestId('work-item-progress').innerHTML = '<input>';
    expect(changed()).toBe(false);
    byTestId('crud-body').innerHTML = rows;
    expect(changed()).toBe(false);
  });

  it('is not disturbed by grandchildren that unfold', () => {
    const changed = start();
    find('.tree-item').insertAdjacentHTML('beforeend', '<ul><li class="tree-item"><a href="#">Below</a></li></ul>');
    expect(changed()).toBe(false);
  });
});
