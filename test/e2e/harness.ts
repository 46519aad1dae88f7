import type { BrowserContext, Locator, Page } from 'playwright-core';
import { frontEndNamed, NEWEST } from '../gitlab/pages/front-end';
import { serve } from '../gitlab/server';
import { DEFAULT_USER } from '../gitlab/sign-in';
import { createStandIn, type StandIn, type StandInOptions } from '../gitlab/stand-in';
import { addSite, type BrowserOptions, openBrowser } from '../tools/extension-browser';
import { stopOwnLooks } from '../tools/own-looks';

export interface LaunchOptions extends BrowserOptions {
  /** How the stand-in GitLab is set up. */
  gitlab?: StandInOptions;
  /** The extension looks by itself at what is due, as it does for readers. */
  looks?: boolean;
}

export interface Launched {
  context: BrowserContext;
  /** Of the stand-in, `http://127.0.0.1:<port>`. */
  origin: string;
  standIn: StandIn;
  extensionId: string;
  /** A new page on this path of the stand-in, signed in. The path starts with the relative root, if there is one. */
  open(path: string, user?: string): Promise<Page>;
  /** Our panel: on the page itself, in GitLab's side panel, or whichever there is. */
  panel(page: Page, kind?: 'page' | 'panel'): Locator;
  /** Allows the stand-in's site through the options page, which is closed again. */
  grant(): Promise<void>;
  close(): Promise<void>;
}

const PANEL = 'okr-lens-panel';
/** Since GitLab 18 the side panel has a place of its own. */
const WHERE = { page: '#content-body', panel: ':is(#contextual-panel-portal, .work-item-drawer)' };
/** `18-vue3`: these journeys run on another front end of GitLab's than the newest. */
const { FRONT_END } = process.env;

/** What draws GitLab's pages in this run. */
export const { rendering: RENDERING } = FRONT_END ? frontEndNamed(FRONT_END) : NEWEST;

/** Starts a stand-in GitLab on a free port and a Chromium with the built extension that is not allowed there yet. */
export async function launch({ gitlab = {}, looks = false, ...options }: LaunchOptions = {}): Promise<Launched> {
  const frontEnd = FRONT_END ? { frontEnd: frontEndNamed(FRONT_END) } : {};
  const standIn = createStandIn({ ...frontEnd, ...gitlab });
  const server = await serve(standIn);
  const browser = await openBrowser(options).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const { context, extensionId } = browser;
  if (!looks) await stopOwnLooks(context);
  const root = gitlab.relativeRoot ?? '';
  return {
    context,
    origin: server.origin,
    standIn,
    extensionId,
    async open(path, user = DEFAULT_USER) {
      const page = await context.newPage();
      await page.goto(`${server.origin}${root}/-/stand-in/sign-in?user=${user}&to=${encodeURIComponent(path)}`);
      return page;
    },
    panel: (page, kind) => page.locator(kind ? `${WHERE[kind]} ${PANEL}` : PANEL),
    async grant() {
      const options = await addSite(browser, server.origin + root);
      await options.close();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
