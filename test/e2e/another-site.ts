import type { Page } from 'playwright-core';
import { serve } from '../gitlab/server';
import { createStandIn, type StandIn, type StandInOptions } from '../gitlab/stand-in';
import type { Launched } from './harness';

/** A further GitLab in a browser that has one. */
export interface Site {
  origin: string;
  standIn: StandIn;
  /** A new page on this path of it, signed in. The path starts with the relative root, if there is one. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts a GitLab beside the browser's own. The extension is allowed there too: a permission is for a host, whatever
 * the port. So is a cookie: opening a page of one signs out of the other.
 */
export async function anotherSite({ context }: Launched, gitlab: StandInOptions): Promise<Site> {
  const standIn = createStandIn(gitlab);
  const { origin, close } = await serve(standIn);
  return {
    origin,
    standIn,
    close,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${origin}${gitlab.relativeRoot ?? ''}/-/stand-in/sign-in?to=${encodeURIComponent(path)}`);
      return page;
    },
  };
}
