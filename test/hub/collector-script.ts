import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openInventory } from '../../db/open.ts';
import { runCollector } from '../../src/collector/run.ts';
import { readEnrolment } from '../../src/hub/enrolment-file.ts';

/** A collector that only sends, as a process of its own: `collector-script ENROLMENT INVENTORY`. */
const [enrolment = '', file = ''] = process.argv.slice(2);
await runCollector({
  inventory: openInventory(file, { create: false }),
  enrolment: readEnrolment(readFileSync(enrolment, 'utf8'), enrolment),
  ...{ once: false, rate: 10_000_000, signal: new AbortController().signal },
  warning: () => null,
  onState: () => {},
});
