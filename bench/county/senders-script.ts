import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openInventory } from '../../db/open.ts';
import { runCollector } from '../../src/collector/run.ts';
import { readEnrolment } from '../../src/hub/enrolment-file.ts';
import { followClock } from './clock.ts';

/**
 * The collectors of some sites in one process, which only send: `senders-script KBIT CLOCK ENROLMENT INVENTORY [ENROLMENT INVENTORY …]`.
 * CLOCK is the file that says how wrong the clock is, or empty. Ends when it is killed.
 */
const [rate, clock = '', ...files] = process.argv.slice(2);
if (clock !== '') followClock(clock);
const never = new AbortController().signal;
const sites = files.flatMap((enrolment, at) =>
  at % 2 === 0 ? [[enrolment, files[at + 1] ?? ''] as const] : [],
);
await Promise.all(
  sites.map(([enrolment, inventory]) =>
    runCollector({
      inventory: openInventory(inventory, { create: false }),
      enrolment: readEnrolment(readFileSync(enrolment, 'utf8'), enrolment),
      ...{ once: false, rate: Number(rate) * 1_000, signal: never },
      warning: () => null,
      onState: () => {},
    }).catch((error: unknown) => process.stderr.write(`${enrolment}: ${String(error)}\n`)),
  ),
);
