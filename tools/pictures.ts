/**
 * Makes README's pictures: sweeps the demo's fleet, then photographs the dashboard's overview and the HTML report of the result.
 * `npm run pictures`; needs Chromium (Debian: chromium). Packets go to 127.0.0.0/8 only.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/export/browser.ts';
import { fleet } from '../test/fake-devices/fleet/index.ts';
import { startFleet } from '../test/fake-devices/start.ts';
import { builtProgram } from './built.ts';

const main = builtProgram();
const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'camcensus-pictures-'));
const inventory = ['--inventory', join(folder, 'demo.db')];
const place = '127.0.0.1:8599';
/** The fleet's network, as two schools and a depot. */
const sites = {
  "St Mary's Primary": '127.77.0.0/28',
  'Oakfield High': '127.77.0.16/28',
  Depot: '127.77.0.32/27',
};

try {
  await sweepFleet();
  const report = join(folder, 'report.html');
  await camcensus('export', '--to', report);
  await photograph(async (page) => {
    await page.goto(pathToFileURL(report).href);
    await page.locator('#flagged').evaluate((heading) => heading.scrollIntoView());
    await page.screenshot({ path: join(pictures, 'report.png') });
    await withDashboard(async (url) => {
      await page.goto(url);
      await page.screenshot({ path: join(pictures, 'overview.png') });
    });
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function sweepFleet(): Promise<void> {
  const running = await startFleet(fleet, { ports: 'real' });
  try {
    for (const [site, network] of Object.entries(sites))
      await camcensus('scan', network, '--site', site, '--policy', 'uk-2022,us-ndaa-889');
  } finally {
    await running.stop();
  }
}

async function camcensus(...words: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [main, ...words, ...inventory], { maxBuffer: 2 ** 24 });
}

async function withDashboard(work: (url: string) => Promise<void>): Promise<void> {
  const words = ['serve', '--no-nightly', '--listen', place, ...inventory];
  const service = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    // Its first line on stderr says that it is open.
    await once(service.stderr, 'data');
    await work(`http://${place}/`);
  } finally {
    service.kill();
    await once(service, 'exit');
  }
}

async function photograph(work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    await work(await browser.newPage({ viewport: { width: 1100, height: 720 } }));
  } finally {
    await browser.close();
  }
}
