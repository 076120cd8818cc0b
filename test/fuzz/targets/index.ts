import type { FuzzTarget } from '../target.ts';
import { decisionTargets } from './decisions.ts';
import { fileTargets } from './files.ts';
import { hubTargets } from './hub.ts';
import { importTargets } from './imports.ts';
import { inventoryTargets } from './inventory.ts';
import { netTargets } from './net.ts';
import { notifyTargets } from './notify.ts';
import { probeTargets } from './probe-targets.ts';
import { readerTargets } from './readers.ts';
import { scannerTargets } from './scanners.ts';

/** Everything that reads foreign bytes. `every-reader.test.ts` fails for a reader that nothing here tries. */
export const targets: readonly FuzzTarget[] = [
  ...scannerTargets,
  ...readerTargets,
  ...probeTargets,
  ...netTargets,
  ...fileTargets,
  ...importTargets,
  ...hubTargets,
  ...decisionTargets,
  ...notifyTargets,
  ...inventoryTargets,
];
