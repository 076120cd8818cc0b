/**
 * Makes the pictures of README and docs: sweeps the demo's fleet five times, as over half a year in which a part is removed, then photographs the dashboard and the HTML report of the result.
 * `npm run pictures`; needs Chromium (Debian: chromium). Packets go to 127.0.0.0/8 only.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { openInventory } from '../db/open.ts';
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
  const report = join(folder, 'report.html');
  await sweepFleet(() => camcensus('export', '--to', report));
  await photograph(async (page) => {
    await page.goto(pathToFileURL(report).href);
    await page.locator('#flagged').evaluate((heading) => heading.scrollIntoView());
    await page.screenshot({ path: join(pictures, 'report.png') });
    await withDashboard(async (url) => {
      await page.goto(url);
      await page.screenshot({ path: join(pictures, 'overview.png') });
      await page.goto(`${url}devices?flagged=1`);
      await page.screenshot({ path: join(pictures, 'devices.png') });
      await page.locator('a.address').first().click();
      await page.getByRole('heading', { name: 'Verdict' }).waitFor();
      await page.screenshot({ path: join(pictures, 'device.png') });
    });
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Half a year: the fleet is swept, and people remove some of what is flagged, and plan more. `first` is called after the first sweep. */
async function sweepFleet(first: () => Promise<unknown>): Promise<void> {
  const removed = new Set<string>();
  for (const { daysAgo, remove, plan, within } of [
    { daysAgo: 60, remove: 3, plan: 0, within: 0 },
    { daysAgo: 50, remove: 4, plan: 0, within: 0 },
    { daysAgo: 40, remove: 2, plan: 6, within: 100 },
    { daysAgo: 45, remove: 3, plan: 5, within: 50 },
    { daysAgo: 0, remove: 0, plan: 0, within: 0 },
  ]) {
    const running = await startFleet(
      fleet.filter(({ address }) => !removed.has(address)),
      { ports: 'real' },
    );
    try {
      for (const [site, network] of Object.entries(sites))
        await camcensus('scan', network, '--site', site, '--policy', 'uk-2022,us-ndaa-889');
    } finally {
      await running.stop();
    }
    if (removed.size === 0) await first();
    const left: { id: number; ip: string; decision: object | null }[] = JSON.parse(
      await camcensus('list', '--left', '--format', 'json'),
    );
    const gone = left.slice(0, remove);
    for (const { ip } of gone) removed.add(ip);
    if (gone.length > 0) await camcensus('mark', ...gone.map(({ id }) => String(id)), '--removed');
    const open = left.slice(remove).filter(({ decision }) => decision === null);
    const planned = open.slice(0, plan).map(({ id }) => String(id));
    if (planned.length > 0) await camcensus('mark', ...planned, '--removal-planned', dayFromNow(within));
    shiftBack(daysAgo);
  }
}

/** The day so many days from now: `2027-03-31`. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Makes all that is in the inventory so many days older, so that a chart has something to show. Decisions keep their days. */
function shiftBack(days: number): void {
  const opened = openInventory(join(folder, 'demo.db'), { create: false, readonly: false });
  const columns = opened.all<{ name: string; column: string }>(
    `SELECT t.name, c.name AS "column" FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'migration' AND c.type = 'TEXT'
       AND c.hidden = 0`,
  );
  opened.write(() => {
    for (const { name, column } of columns)
      opened.run(
        `UPDATE "${name}" SET "${column}" = strftime('%Y-%m-%dT%H:%M:%SZ', "${column}", ?)
         WHERE "${column}" GLOB '20[0-9][0-9]-*T*:*:*Z'`,
        `-${days} days`,
      );
  });
  opened.close();
}

async function camcensus(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...words, ...inventory], {
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

async function withDashboard(work: (url: string) => Promise<void>): Promise<void> {
  const config = join(folder, 'demo.yaml');
  writeFileSync(config, `removeBy: ${dayFromNow(120)}\n`);
  const words = ['serve', '--no-nightly', '--listen', place, '--config', config, ...inventory];
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
