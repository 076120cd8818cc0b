import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openInventory } from '../../db/open.ts';
import { runCollector } from '../../src/collector/run.ts';
import { readEnrolment } from '../../src/hub/enrolment-file.ts';

/** A collector that sends what is queued at so many bytes a second, and ends: `slow-line-script ENROLMENT INVENTORY RATE`. */
const [enrolment = '', file = '', rate = ''] = process.argv.slice(2);
const inventory = openInventory(file, { create: false });
console.error('ready');
await runCollector({
  inventory,
  enrolment: readEnrolment(readFileSync(enrolment, 'utf8'), enrolment),
  ...{ once: true, rate: Number(rate), signal: new AbortController().signal },
  warning: () => null,
  onState: (sentence) => console.error(sentence),
});
inventory.close();
