import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Served, serve } from '../../gitlab/server';
import { createStandIn, type StandIn } from '../../gitlab/stand-in';
import { places } from '../../gitlab/worlds/places';
import { findChromium } from '../../tools/chromium';
import type { Lens } from '../editor-page';
import { bundle } from '../page-script';
import { editElsewhere, settled } from '../stand-in-page';

const { availability, efficiency } = places;
const NEW = `/${efficiency.path}/-/work_items/new`;
const FIELD = '#content-body #work-item-description';
const PANEL_FIELD = '#contextual-panel-portal #work-item-description';
/** What rich text mode would turn into something else, and a browser's editing into something broken. */
const TEXT = '\n### Context\n\n  - 🧮 one\n\n\tTab & <b>\n\n| A | B |\n|---|---|\n| é | 😀 |\n\n\n';

let script: string;
let browser: Browser;
let standIn: StandIn;
let server: Served;
let page: Page;
let world: CDPSession;
let contextId: number;

beforeAll(async () => {
  script = await bundle('test/e2e/editor-page.ts');
  browser = await chromium.launch({ executablePath: await findChromium() });
});

afterAll(() => browser?.close());

beforeEach(async () => {
  standIn = createStandIn();
  server = await serve(standIn);
});

afterEach(async () => {
  await page.context().close();
  await server.close();
});

/** Opens a path, with our script in a world of its own beside the page's. */
async function open(path: string) {
  page = await (await browser.newContext()).newPage();
  await page.goto(`${server.origin}/-/stand-in/sign-in?to=${encodeURIComponent(path)}`);
  await settled(page);
  world = await page.context().newCDPSession(page);
  const { frameTree } = await world.send('Page.getFrameTree');
  const made = await world.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  contextId = made.executionContextId;
  await evaluate(script);
}

async function evaluate(expression: string): Promise<unknown> {
  const how = { contextId, expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await world.send('Runtime.evaluate', how);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Asks our script. */
function ask<Name extends keyof Lens>(
  name: Name,
  ...given: Parameters<Lens[Name]>
): Promise<Awaited<ReturnType<Lens[Name]>>> {
  const answer = evaluate(`lens.${name}(${given.map((value) => JSON.stringify(value)).join()})`);
  return answer as Promise<Awaited<ReturnType<Lens[Name]>>>;
}

/** What GitLab's page would save. */
const edited = (where: 'page' | 'panel' = 'page') => page.evaluate((place) => window.standIn.edited(place), where);

async function startEditing(root = '#content-body') {
  await page.locator(root).getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.locator(`${root} #work-item-description`).waitFor({ state: 'attached' });
}

test.each(['19', '18', '17'])(
  'layout %s: the page hears of the text, and the browser takes it back',
  async (layout) => {
    await open(`${efficiency.page}?layout=${layout}`);
    expect(await ask('editor', 'page')).toBeNull();
    await startEditing();
    const before = (await edited())?.text ?? '';
    expect(await ask('editor', 'page')).toEqual({ mode: 'plain', text: before, blocked: null });
    await page.locator(FIELD).press('Control+End');
    await page.keyboard.type('Typed.');

    expect(await ask('replace', 'page', TEXT)).toBe(true);
    expect((await edited())?.text).toBe(TEXT);
    await page.keyboard.press('Control+z');
    expect(await page.locator(FIELD).inputValue()).toBe(`${before}Typed.`);
    await page.keyboard.press('Control+z');
    expect((await edited())?.text).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    expect((await edited())?.text).toBe(TEXT);

    await page.locator('#content-body [data-testid="save-description"]').click();
    await page.locator(FIELD).waitFor({ state: 'detached' });
    expect(await ask('editor', 'page')).toBeNull();
    const saved = standIn.world.items.find(
      ({ iid, namespace }) => iid === efficiency.iid && namespace === efficiency.path,
    );
    expect(saved?.description).toBe(TEXT.trimEnd());
  },
);

test('a slot hears that the editor was opened, and that it was closed', async () => {
  await open(efficiency.page);
  await page.waitForTimeout(500);
  await ask('reviews');
  await startEditing();
  await expect.poll(async () => (await ask('reviews')).at(-1)).toEqual({ kind: 'page', editing: true });
  await page.locator('#content-body [data-testid="cancel"]').click();
  await expect.poll(async () => (await ask('reviews')).at(-1)).toEqual({ kind: 'page', editing: false });
});

test('only what differs changes: the caret and the selection stay with their words', async () => {
  await open(efficiency.page);
  await startEditing();
  expect(await ask('replace', 'page', 'one\ntwo\nthree\n')).toBe(true);
  const selection = () =>
    page.locator(FIELD).evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return [value.slice(0, selectionStart), value.slice(selectionStart, selectionEnd)];
    });
  const select = (start: number, end: number) =>
    page
      .locator(FIELD)
      .evaluate((field, range) => (field as HTMLTextAreaElement).setSelectionRange(...range), [start, end] as [
        number,
        number,
      ]);
  await select(8, 13);
  expect(await ask('replace', 'page', 'one\nbetween\ntwo\nthree\n')).toBe(true);
  expect(await selection()).toEqual(['one\nbetween\ntwo\n', 'three']);
  await select(1, 1);
  expect(await ask('replace', 'page', 'one\nthree\n')).toBe(true);
  expect(await selection()).toEqual(['o', '']);
  await page.keyboard.press('Control+z');
  expect((await edited())?.text).toBe('one\nbetween\ntwo\nthree\n');
});

test('the same text is no change', async () => {
  await open(efficiency.page);
  await startEditing();
  const text = 'one\r\ntwo\r\n';
  expect(await ask('replace', 'page', text)).toBe(true);
  await page.locator('#content-body [data-testid="work-item-title-input"]').focus();
  expect(await ask('replace', 'page', text)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('work-item-title-input');
  await page.locator(FIELD).press('Control+z');
  expect((await edited())?.text).not.toBe('one\ntwo\n');
});

test('texts of every kind arrive whole, and each goes back at once', async () => {
  await open(efficiency.page);
  await startEditing();
  const before = (await edited())?.text ?? '';
  const tails = [
    '\n',
    '\n\n',
    ' ',
    '😀',
    '👨‍👩‍👧 x',
    '\n\ne\u0301',
    `\n${TEXT}`,
    '\n\nשלום\n=> 63%',
    '\n\n- [ ] a\n- [x] b',
  ];
  const texts = ['', '\n', 'a', TEXT, ...tails.map((tail) => before + tail), before.slice(0, -7), before.slice(7)];
  for (const text of texts) {
    expect(await ask('replace', 'page', text)).toBe(true);
    expect((await edited())?.text).toBe(text);
    await page.keyboard.press('Control+z');
    expect((await edited())?.text).toBe(before);
  }
  // A character that is two units long, of which only the second differs.
  expect([await ask('replace', 'page', '😀'), await ask('replace', 'page', '😃')]).toEqual([true, true]);
  expect((await edited())?.text).toBe('😃');
});

test('rich text: switched to plain, filled, and switched back', async () => {
  await open(efficiency.page);
  await page.evaluate(() => localStorage.setItem('gl-markdown-editor-mode', 'contentEditor'));
  await startEditing();
  const before = (await edited())?.text ?? '';
  expect(await ask('editor', 'page')).toEqual({ mode: 'rich', text: null, blocked: null });
  expect(await ask('replace', 'page', TEXT)).toBe(false);
  expect((await edited())?.text).toBe(before);

  await page.locator('#content-body .ProseMirror').waitFor();
  expect(await ask('switchTo', 'page', 'plain')).toBe(true);
  expect(await ask('editor', 'page')).toEqual({ mode: 'plain', text: before, blocked: null });
  expect(await ask('replace', 'page', TEXT)).toBe(true);
  expect(await ask('switchTo', 'page', 'rich')).toBe(true);
  expect(await page.locator('#content-body .ProseMirror').innerText()).toContain('### Context');
  expect(await edited()).toMatchObject({ mode: 'rich', text: TEXT });
  expect(await ask('editor', 'page')).toMatchObject({ mode: 'rich', text: null });
});

test('a mode that stands needs no switch, and a switch that never comes is given up', async () => {
  await open(efficiency.page);
  await startEditing();
  expect(await ask('switchTo', 'page', 'plain')).toBe(true);
  expect(await edited()).toMatchObject({ mode: 'plain' });
  await page.evaluate(() => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('click', stop, { capture: true });
  });
  expect(await ask('switchTo', 'page', 'rich')).toBe(false);
});

test('page and side panel: each writes into its own, though the ids are the same', async () => {
  await open(efficiency.page);
  await page.evaluate((iid) => window.standIn.openPanel(iid), availability.iid);
  await settled(page);
  await startEditing();
  expect(await ask('editor', 'panel')).toBeNull();
  await startEditing('#contextual-panel-portal');
  expect(await ask('replace', 'panel', 'In the panel')).toBe(true);
  expect(await ask('replace', 'page', 'On the page')).toBe(true);
  expect(await page.locator(PANEL_FIELD).inputValue()).toBe('In the panel');
  expect(await page.locator(FIELD).inputValue()).toBe('On the page');
  expect(await edited('panel')).toMatchObject({ text: 'In the panel' });
  expect(await edited('page')).toMatchObject({ text: 'On the page' });
  expect(await ask('switchTo', 'panel', 'rich')).toBe(true);
  expect(await edited('page')).toMatchObject({ mode: 'plain' });
});

test.each(['19', '17'])('layout %s: nothing is written over what a colleague has just saved', async (layout) => {
  await open(`${efficiency.page}?layout=${layout}`);
  await startEditing();
  await editElsewhere({ standIn, origin: server.origin }, efficiency, { description: 'Theirs' });
  await expect.poll(async () => (await ask('editor', 'page'))?.blocked).toBe('conflict');
  const before = (await edited())?.text;
  expect(await ask('replace', 'page', TEXT)).toBe(false);
  expect((await edited())?.text).toBe(before);
  expect(await ask('editor', 'page')).toMatchObject({ text: before });
  await page.locator('.gl-alert [data-testid="cancel"]').click();
  await page.locator('.modal').getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => ask('editor', 'page')).toBeNull();
});

test("GitLab's own templates keep working, and their question is answered first", async () => {
  await open(efficiency.page);
  await startEditing();
  expect(await ask('replace', 'page', 'Ours')).toBe(true);
  await page.locator(`#content-body [data-testid="template-dropdown"] select`).selectOption('Objective');
  expect(await ask('editor', 'page')).toMatchObject({ text: 'Ours', blocked: 'template' });
  expect(await ask('replace', 'page', 'Ours too')).toBe(false);
  await page.locator('[data-testid="template-apply"]').click();
  expect(await ask('editor', 'page')).toMatchObject({ blocked: null });
  const theirs = (await edited())?.text;
  expect(theirs).toContain('### Linked Epics and Issues');
  expect(await ask('replace', 'page', `${theirs}More`)).toBe(true);
  expect((await edited())?.text).toBe(`${theirs}More`);
});

test('a field that cannot have the focus is filled all the same; one GitLab has locked is not', async () => {
  await open(efficiency.page);
  await startEditing();
  await page.locator(FIELD).evaluate((field) => {
    field.style.display = 'none';
  });
  await page.locator('#content-body [data-testid="work-item-title-input"]').focus();
  const title = (await edited())?.title;
  expect(await ask('replace', 'page', TEXT)).toBe(true);
  expect(await edited()).toMatchObject({ text: TEXT, title });

  await page.locator(FIELD).evaluate((field) => field.setAttribute('disabled', ''));
  expect(await ask('replace', 'page', 'More')).toBe(false);
  expect((await edited())?.text).toBe(TEXT);
});

test('a page that puts its own text back is noticed', async () => {
  await open(efficiency.page);
  await startEditing();
  await page.locator(FIELD).evaluate((field) => {
    field.addEventListener('input', () => {
      Promise.resolve().then(() => {
        (field as HTMLTextAreaElement).value = 'Mine';
      });
    });
  });
  expect(await ask('replace', 'page', TEXT)).toBe(false);
});

test.each(['19', '18', '17'])('layout %s: a new item of another type is another place', async (layout) => {
  await open(`${NEW}?layout=${layout}`);
  await page.waitForTimeout(400);
  expect(await ask('places')).toEqual([]);
  const type = page.locator('[data-testid="work-item-types-select"]');
  const last = async () => (await ask('places')).at(-1);

  await type.selectOption('Objective');
  await expect.poll(last).toEqual({ kind: 'new', gone: false, type: 'Objective', title: '' });
  await page.locator('[data-testid="work-item-title-input"]').fill(' Faster pipelines ');
  expect(await last()).toMatchObject({ title: 'Faster pipelines' });
  expect(await page.locator('okr-lens-panel + [data-testid="work-item-description-wrapper"]').count()).toBe(1);
  expect(await ask('replace', 'new', TEXT)).toBe(true);
  expect(await edited()).toEqual({ title: ' Faster pipelines ', text: TEXT, type: 'Objective', mode: 'plain' });

  await type.selectOption('Key Result');
  await expect.poll(async () => (await ask('places')).map(({ gone }) => gone)).toEqual([true, false]);
  expect(await last()).toMatchObject({ type: 'Key Result', title: 'Faster pipelines' });
  expect(await ask('editor', 'new')).toEqual({ mode: 'plain', text: TEXT, blocked: null });

  await type.selectOption('Issue');
  await expect.poll(async () => (await last())?.gone).toBe(true);
  expect(await page.locator('okr-lens-panel').count()).toBe(0);
  await type.selectOption('Objective');
  await expect.poll(async () => (await ask('places')).map(({ gone }) => gone)).toEqual([true, true, false]);
});

test('a new item in rich text mode', async () => {
  await open(NEW);
  await page.locator('[data-testid="work-item-types-select"]').selectOption('Objective');
  await expect.poll(() => ask('editor', 'new')).not.toBeNull();
  expect(await ask('switchTo', 'new', 'rich')).toBe(true);
  expect(await ask('switchTo', 'new', 'plain')).toBe(true);
  expect(await ask('replace', 'new', TEXT)).toBe(true);
  expect(await ask('switchTo', 'new', 'rich')).toBe(true);
  expect(await edited()).toMatchObject({ mode: 'rich', text: TEXT });
});

test('a long description does not keep the page waiting', async () => {
  await open(efficiency.page);
  await startEditing();
  const text = 'A line of a long description, with a [link](https://example.com) in it.\n'.repeat(200);
  const ms = await ask('timeOf', 'page', text);
  expect((await edited())?.text).toBe(text);
  // Chromium takes some 2 ms a line.
  expect(ms).toBeLessThan(3000);
});
