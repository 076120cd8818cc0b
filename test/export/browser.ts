import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { pathOf } from '../needs/requirements.ts';

/** Runs `work` in a profile of its own of the browser, and takes the profile away again. */
export type InBrowser = <T>(
  work: (browser: BrowserContext) => Promise<T>,
  options?: { readonly javaScriptEnabled?: boolean; readonly bypassCSP?: boolean },
) => Promise<T>;

/** One browser for all tests of a file, started by the first that uses it; it can reach only this machine. */
export function browserForAll(): InBrowser {
  let browser: Promise<Browser> | null = null;
  afterAll(async () => (await browser)?.close());
  return async (work, options = {}) => {
    browser ??= launchBrowser();
    const profile = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...options });
    // A page takes long on a busy machine: the test's own limit is the only one.
    profile.setDefaultTimeout(0);
    try {
      return await work(profile);
    } finally {
      await profile.close();
    }
  };
}

/** A browser without a window that can reach only this machine. Throws without Chromium. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'];
  return chromium.launch({
    executablePath: pathOf('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--no-first-run',
      ...quiet.map((part) => `--disable-${part}`),
      // Names resolve to nothing, 127.0.0.1 is itself, and all else goes to a closed port there: no packet leaves the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--proxy-server=127.0.0.1:9',
    ],
  });
}
