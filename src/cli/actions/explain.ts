import process from 'node:process';
import { deviceObservations } from '../../../db/observations.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { explanation } from '../explanation.ts';
import { oneDevice } from '../one-device.ts';
import { withInventory } from '../open.ts';
import type { DeviceOptions } from '../options.ts';
import { thresholds } from '../policies.ts';
import { print, width } from '../terminal.ts';

/** Prints how what was seen of one device leads to its verdict. */
export function explain(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const device = oneDevice(inventory, text, options.site);
    const observations = deviceObservations(inventory, device.id);
    await print(
      explanation(
        { device, observations, fingerprints, thresholds: thresholds(config.policies) },
        width(process.stdout),
      ),
    );
  });
}
