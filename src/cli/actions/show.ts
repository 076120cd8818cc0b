import process from 'node:process';
import { type DeviceHistory, deviceHistory } from '../../../db/devices/history.ts';
import { importedOf } from '../../../db/devices/imported-of.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { deviceIdentifiers } from '../../../db/identity/device-identifiers.ts';
import { type ReportedChannel, reportedChannels } from '../../../db/sweeps/reported-channels.ts';
import { productsWithKey } from '../../../vendor-fingerprints/known-keys.ts';
import { interpretedDevice } from '../../export/interpreted.ts';
import type { Device } from '../../model/device.ts';
import { fittedLines } from '../../model/wrap.ts';
import { decisionLines } from '../../text/decision.ts';
import { contradictionLines, deviceLines, verdictLines } from '../../text/device.ts';
import { addressLines, channelLines, historyLines } from '../../text/history.ts';
import { changeLines, identifierLines } from '../../text/identity.ts';
import { importedLines } from '../../text/imported.ts';
import { publishedKeyLines } from '../../text/published-key.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { oneDevice } from '../options/one-device.ts';
import type { DeviceOptions } from '../options/options.ts';
import { knownPolicies } from '../policies.ts';
import { print, printJson, width } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Prints everything known of one device: fields, addresses and history. */
export function show(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const { config } = settings;
    const fingerprints = await fingerprintsOf({}, settings);
    const known = await knownPolicies(config.policies, fingerprints);
    const device = interpretedDevice(oneDevice(inventory, text, options.site), known);
    const history = deviceHistory(inventory, device.id);
    const channels = reportedChannels(inventory, device.id);
    const identifiers = deviceIdentifiers(inventory, device.id);
    const imported = importedOf(inventory, device.id);
    const done = auditEntries(inventory, { device: device.id });
    if (options.format === 'json')
      await printJson({
        ...device,
        ...historyJson(history),
        channels,
        identifiers,
        changes: done,
        importedLines: imported,
      });
    else {
      const columns = width(process.stdout);
      const identity = [
        ...identifierLines(identifiers, columns),
        ...importedLines(imported, columns),
        ...changeLines(done, columns),
      ];
      await print(showText({ device, history, channels, identity }, columns));
    }
  });
}

/** The history next to a device's own fields, for programs. */
function historyJson(history: DeviceHistory | null) {
  if (history === null) return { history: [], addressHistory: [] };
  return {
    history: history.versions.map(({ at, sweep, cause, changes }) => ({ at, sweep, cause, changes })),
    addressHistory: history.addresses,
  };
}

interface Shown {
  readonly device: Device;
  readonly history: DeviceHistory | null;
  readonly channels: readonly ReportedChannel[];
  /** Its identifiers, imported values and audit entries. */
  readonly identity: readonly string[];
}

function showText({ device, history, channels, identity }: Shown, columns: number): string {
  const lines = [
    ...deviceLines(device, columns),
    '',
    ...channelLines(channels, columns),
    ...verdictLines(device, columns),
    ...contradictionLines(device, columns),
    ...publishedKeyLines(device.evidence, productsWithKey, columns),
    '',
    ...decisionLines(device.decision, columns),
    ...addressLines(device.status, history?.addresses ?? [], columns),
    ...identity,
    ...historyLines(history, columns),
  ];
  return fittedLines(lines, columns).join('\n');
}
