import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const executablePath = '/usr/bin/chromium';

/** The browser that the tests use. @throws with the line that installs it, where it is missing. */
export function browserPath(): string {
  if (!existsSync(executablePath))
    throw new Error(`The browser tests need ${executablePath}: apt-get install chromium`);
  return executablePath;
}

/** Runs `work` in a profile of its own of the browser, and takes the profile away again. */
export type InBrowser = <T>(work: (browser: BrowserContext) => Promise<T>) => Promise<T>;

/** One browser for all tests of a file, which can reach nobody but this machine. */
export function browserForAll(): InBrowser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launched();
  });
  afterAll(() => browser.close());
  return async (work) => {
    const profile = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    try {
      return await work(profile);
    } finally {
      await profile.close();
    }
  };
}

function launched(): Promise<Browser> {
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'];
  return chromium.launch({
    executablePath: browserPath(),
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
