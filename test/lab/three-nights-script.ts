// Run inside a namespace: the nightly service over three nights of a clock of its own, with a mail server beside it.
// `three-nights-script.ts FOLDER SECOND-NOON THIRD-NOON`: the folder holds camcensus.yaml; the others are shell commands, run at the
// noons before the second and the third night. Prints the mails and how the inventory is after each night, as JSON.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { listDevices } from '../../db/devices.ts';
import { keepWatch } from '../../db/night-watch.ts';
import { openInventory } from '../../db/open.ts';
import { lastRun } from '../../db/runs.ts';
import { runNight } from '../../src/cli/night.ts';
import { doneUntil } from '../../src/cli/night-book.ts';
import { Notifier } from '../../src/cli/notifier.ts';
import { overdueEvents } from '../../src/cli/overdue-events.ts';
import { readServiceConfig } from '../../src/cli/service-config.ts';
import { nightly } from '../../src/nightly/service.ts';
import { certificateFile, SmtpServer } from '../notify/smtp-server.ts';

const [folder = '', ...noons] = process.argv.slice(2);
const server = await SmtpServer.start('starttls,auth');
const config = join(folder, 'camcensus.yaml');
writeFileSync(
  config,
  `inventory: inventory.db
sites:
  - { name: school, targets: [10.62.2.12-13, 10.62.3.15], schedule: "0 2 * * *", timezone: UTC }
  - { name: depot, targets: ["@depot.txt"], schedule: "0 3 * * *", timezone: UTC }
notify:
  email:
    { host: 127.0.0.1, port: ${server.port}, username: camcensus, passwordFile: password, ca: ${certificateFile}, from: camcensus@town.example, to: [cctv@town.example] }
`,
);

const context = await readServiceConfig({ config, logLevel: 'silent' });
const inventory = openInventory(context.set.inventory, { create: true });
let clock = Date.parse('2026-03-01T22:00:00Z');
const now = () => new Date(clock);
const stop = new AbortController();
const notifier = new Notifier(inventory, () => context.set, now);
const nights: unknown[] = [];
keepWatch(inventory, ['school', 'depot'], now().toISOString());

/** What there is to see at noon. */
async function noon(): Promise<void> {
  nights.push({
    mails: (await server.mails()).map(({ data }) => data),
    runs: ['school', 'depot'].map((site) => lastRun(inventory, site)?.outcome),
    devices: listDevices(inventory, { allHosts: true }).map(
      ({ site, ip, status }) => `${site} ${ip} ${status}`,
    ),
  });
  const command = noons.shift();
  if (command === undefined) stop.abort();
  else execFileSync('sh', ['-c', command]);
}

await nightly({
  sites: () => context.sites,
  lastRun: (site) => doneUntil(inventory, site),
  run: (site, scheduledFor, signal) =>
    runNight({ site, scheduledFor, signal }, { inventory, ...context, now }),
  now,
  wait: async () => {
    notifier.overdue(overdueEvents(inventory, context.set.config, now()), stop.signal);
    await notifier.finished();
    clock += 30 * 60_000;
    const hour = now().toISOString().slice(11, 16);
    if (hour === '12:00') await noon();
  },
  idle: (ran) => notifier.idle(ran, stop.signal),
  signal: stop.signal,
});
inventory.close();
await server.stop();
process.stdout.write(JSON.stringify(nights));
