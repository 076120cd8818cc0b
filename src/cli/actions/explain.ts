import process from 'node:process';
import { deviceAsked } from '../../../db/evidence/asked.ts';
import { deviceObservations } from '../../../db/evidence/observations.ts';
import { deviceIdentifiers } from '../../../db/identity/device-identifiers.ts';
import { importedOf } from '../../../db/imports/imported-of.ts';
import { explanation } from '../../text/explanation.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { withInventory } from '../open.ts';
import { oneDevice } from '../options/one-device.ts';
import type { DeviceOptions } from '../options/options.ts';
import { knownPolicies } from '../policies.ts';
import { print, printJson, width } from '../terminal.ts';

/** Prints how what was seen of one device leads to its verdict. */
export function explain(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const device = oneDevice(inventory, text, options.site);
    const observations = deviceObservations(inventory, device.id);
    const asked = deviceAsked(inventory, device.id);
    const identifiers = deviceIdentifiers(inventory, device.id);
    const imported = importedOf(inventory, device.id);
    if (options.format === 'json') {
      await printJson({ ...device, observations, asked, identifiers, importedLines: imported });
      return;
    }
    const fingerprints = fingerprintsOf({}, config);
    const known = knownPolicies(config.policies, fingerprints.makers);
    await print(
      explanation(
        { device, observations, asked, identifiers, imported, fingerprints, knownPolicies: known },
        width(process.stdout),
      ),
    );
  });
}
