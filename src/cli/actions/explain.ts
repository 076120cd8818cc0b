import process from 'node:process';
import { recordedEvidence } from '../../../db/devices/recorded-evidence.ts';
import { productsWithKey } from '../../../vendor-fingerprints/known-keys.ts';
import { interpretedDevice } from '../../export/interpreted.ts';
import { explanation } from '../../text/explanation.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { oneDevice } from '../options/one-device.ts';
import type { DeviceOptions } from '../options/options.ts';
import { knownPolicies } from '../policies.ts';
import { print, printJson, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Prints how the evidence on one device leads to its verdict. */
export function explain(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const { config } = settings;
    const fingerprints = await fingerprintsOf({}, settings);
    const known = await knownPolicies(config.policies, fingerprints);
    const device = interpretedDevice(oneDevice(inventory, text, options.site), known);
    const evidence = recordedEvidence(inventory, device.id);
    if (options.format === 'json') {
      const { imported: importedLines, asked: scannedAddresses, ...recorded } = evidence;
      await printJson({ ...device, ...recorded, scannedAddresses, importedLines });
      return;
    }
    await print(
      explanation(
        { device, ...evidence, fingerprints, knownPolicies: known, productsWithKey },
        width(process.stdout),
      ),
    );
  });
}
