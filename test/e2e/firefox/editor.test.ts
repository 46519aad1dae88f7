import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../gitlab/server';
import { createStandIn } from '../../gitlab/stand-in';
import { places } from '../../gitlab/worlds/places';
import { findFirefox } from '../../tools/firefox';
import type { Lens } from '../editor-page';
import { bundle } from '../page-script';

const FIELD = '#work-item-description';
const TEXT = '### Context\n\n- 🧮 one\n\n| A | B |\n|---|---|\n| é | 😀 |\n';

/** Lets the page's world ask our script: a question as an event's detail, the answer as an attribute. */
const BRIDGE = `
document.addEventListener('ask', async ({ detail }) => {
  const [name, ...given] = JSON.parse(detail);
  const answer = await lens[name](...given);
  document.documentElement.setAttribute('data-answer', JSON.stringify({ answer }));
});`;

let browser: Browser;
let server: Served;
let page: Page;
let addOn: string;

beforeAll(async () => {
  server = await serve(createStandIn());
  addOn = mkdtempSync(join(tmpdir(), 'okr-lens-editor-'));
  const manifest = {
    manifest_version: 2,
    name: 'Editor',
    version: '1',
    browser_specific_settings: { gecko: { id: 'editor@okr-lens.example' } },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'], run_at: 'document_end' }],
  };
  writeFileSync(join(addOn, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(addOn, 'page.js'), (await bundle('test/e2e/editor-page.ts')) + BRIDGE);
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: await findFirefox(), headless: true });
  await browser.installExtension(addOn);
  page = await browser.newPage();
  await page.goto(`${server.origin}/-/stand-in/sign-in?to=${encodeURIComponent(places.efficiency.page)}`);
  await page.waitForSelector('okr-lens-panel');
  await page.click('[data-testid="work-item-edit-form-button"]');
  await page.waitForSelector(FIELD);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(addOn, { recursive: true, force: true });
});

async function ask<Name extends keyof Lens>(
  name: Name,
  ...given: Parameters<Lens[Name]>
): Promise<Awaited<ReturnType<Lens[Name]>>> {
  await page.evaluate(
    (question) => {
      document.documentElement.removeAttribute('data-answer');
      document.dispatchEvent(new CustomEvent('ask', { detail: question }));
    },
    JSON.stringify([name, ...given]),
  );
  await page.waitForSelector('html[data-answer]');
  return JSON.parse(await page.$eval('html', (html) => html.getAttribute('data-answer') ?? '')).answer;
}

const edited = () => page.evaluate(() => window.standIn.edited());

async function press(key: 'z' | 'y') {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

test('a content script writes into the open editor, and the browser takes it back', async () => {
  const before = (await edited())?.text ?? '';
  expect(await ask('editor', 'page')).toEqual({ mode: 'plain', text: before, blocked: null });
  expect(await ask('replace', 'page', `${before}\n\n${TEXT}`)).toBe(true);
  expect((await edited())?.text).toBe(`${before}\n\n${TEXT}`);
  await press('z');
  expect((await edited())?.text).toBe(before);
  expect(await ask('replace', 'page', '')).toBe(true);
  expect(await ask('replace', 'page', TEXT)).toBe(true);
  await press('z');
  await press('z');
  expect((await edited())?.text).toBe(before);
});

test('rich text: switched to plain, filled, and switched back', async () => {
  expect(await ask('switchTo', 'page', 'rich')).toBe(true);
  expect(await ask('editor', 'page')).toEqual({ mode: 'rich', text: null, blocked: null });
  expect(await ask('switchTo', 'page', 'plain')).toBe(true);
  expect(await ask('replace', 'page', TEXT)).toBe(true);
  expect(await ask('switchTo', 'page', 'rich')).toBe(true);
  expect(await edited()).toMatchObject({ mode: 'rich', text: TEXT });
});
