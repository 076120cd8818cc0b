import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** The browser that the tests use. @throws with the line that installs it, where it is missing. */
export function browserPath(): string {
  if (!existsSync(executablePath))
    throw new Error(`The browser tests need ${executablePath}: apt-get install chromium`);
  return executablePath;
}

/** Runs `work` in a fresh browser that can reach nobody but this machine, and takes it away again. */
export async function inBrowser<T>(work: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'camcensus-browser-'));
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'];
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--no-first-run',
      ...quiet.map((part) => `--disable-${part}`),
      // Names resolve to nothing, 127.0.0.1 is itself, and all else goes to a closed port there: no packet leaves the machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--proxy-server=127.0.0.1:9',
    ],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}
