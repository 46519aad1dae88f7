import { attributeNamed } from '../detail/attributes.js';
import { refreshDescription } from '../detail/description.js';
import { on } from '../events.js';
import { viewOf } from '../views.js';
import { write } from './edit.js';

function sectionOf(element) {
  return element.closest('.work-item-attributes-item');
}

function show(view, section, part) {
  const attribute = attributeNamed(section.getAttribute('data-testid'));
  section.querySelector('.attribute-value').replaceChildren(...attribute[part](view.data.item, view.data));
}

async function apply(element, changes) {
  const view = viewOf(element);
  const section = sectionOf(element);
  await write(view, changes);
  show(view, section, 'value');
}

on('click', 'edit-attribute', (_, button) => {
  const section = sectionOf(button);
  const open = section.querySelector('.attribute-value').querySelector('form, select');
  show(viewOf(button), section, open ? 'value' : 'form');
  section.querySelector('.attribute-value').querySelector('input, select')?.focus();
});

on('submit', 'apply-progress', (event, form) => {
  event.preventDefault();
  apply(form, { progress: Number(form.querySelector('input').value) });
});

on('change', 'apply-health', (_, select) => apply(select, { health: select.value === '' ? null : select.value }));

on('click', 'toggle-state', (_, button) => {
  button.closest('details').open = false;
  const view = viewOf(button);
  write(view, { state: view.data.item.state === 'opened' ? 'closed' : 'opened' });
});

on('click', 'toggle-task', async (_, checkbox) => {
  const view = viewOf(checkbox);
  const line = Number.parseInt(checkbox.getAttribute('data-checkbox-sourcepos'), 10) - 1;
  const lines = view.data.item.description.split('\n');
  lines[line] = lines[line].replace(/\[[ xX]\]/, checkbox.checked ? '[x]' : '[ ]');
  checkbox.disabled = true;
  const written = await write(view, { description: lines.join('\n') });
  if (!written) refreshDescription(view);
});
