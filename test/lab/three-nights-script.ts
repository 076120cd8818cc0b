// Run inside a namespace: the nightly service over three nights of a simulated clock, with a mail server.
// `three-nights-script.ts FOLDER SECOND-NOON THIRD-NOON`: the folder has camcensus.yaml; the others are shell commands, run at
// noon before the second and the third night. Prints the mails and the state of the inventory after each night, as JSON.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { listDevices } from '../../db/devices/devices.ts';
import { outbox } from '../../db/notices/outbox.ts';
import { openInventory } from '../../db/open.ts';
import { lastRun } from '../../db/sweeps/runs.ts';
import { pause } from '../../src/abort/pause.ts';
import { type Clock, runService } from '../../src/cli/service/run-service.ts';
import { LiveConfig, readServiceConfig } from '../../src/cli/service/service-config.ts';
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

const options = { config, logLevel: 'silent' } as const;
const first = await readServiceConfig(options);
const inventory = openInventory(first.settings.inventory, { create: true });
const live = new LiveConfig(options, inventory, first);
const stop = new AbortController();
const nights: unknown[] = [];

/** Records the state at noon, and runs the next command. */
async function noon(at: string): Promise<void> {
  nights.push({
    mails: (await server.mails()).map(({ data }) => data),
    runs: ['school', 'depot'].map((site) => lastRun(inventory, site, at)?.outcome),
    devices: listDevices(inventory, { allHosts: true }).map(
      ({ site, ip, status }) => `${site} ${ip} ${status}`,
    ),
  });
  const command = noons.shift();
  if (command === undefined) stop.abort();
  else execFileSync('sh', ['-c', command]);
}

/** A clock of half hours: each wait ends at once, as soon as all mail has been sent. */
class HalfHours implements Clock {
  #at = Date.parse('2026-03-01T22:00:00Z');
  readonly #looks = new Set<() => void>();

  readonly now = () => new Date(this.#at);

  readonly wait = async () => {
    for (const look of this.#looks) look();
    while (outbox(inventory).some(({ state }) => state !== 'delivered')) {
      await pause(20);
      for (const look of this.#looks) look();
    }
    this.#at += 30 * 60_000;
    const at = this.now().toISOString();
    if (at.slice(11, 16) === '12:00') await noon(at);
  };

  readonly every = (_: number, look: () => void) => {
    this.#looks.add(look);
    return () => void this.#looks.delete(look);
  };
}

await runService({ live, inventory, signal: stop.signal, clock: new HalfHours() });
inventory.close();
await server.stop();
process.stdout.write(JSON.stringify(nights));
