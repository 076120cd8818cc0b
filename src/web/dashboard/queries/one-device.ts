import { newestChange } from '../../../../db/decisions/newest-change.ts';
import { findDevices } from '../../../../db/devices/find.ts';
import { deviceHistory } from '../../../../db/devices/history.ts';
import { recordedEvidence } from '../../../../db/devices/recorded-evidence.ts';
import { auditEntries } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { reportedChannels } from '../../../../db/sweeps/reported-channels.ts';
import type { Device } from '../../../model/device.ts';
import { madeText } from '../../../text/device.ts';
import { explanation } from '../../../text/explanation.ts';
import { addressLines, channelLines } from '../../../text/history.ts';
import type { DeviceView, Found } from '../dashboard-queries.ts';
import type { ActiveConfig } from './active-config.ts';
import { storyOf } from './device-story.ts';
import { reportBy } from './report-by.ts';

/** Pages wrap lines themselves. */
const anyWidth = Number.POSITIVE_INFINITY;

/** The devices that a text means: an id, an IP, a MAC or a serial. */
export function found(
  inventory: Inventory,
  { of }: { readonly of: string },
  activeConfig: ActiveConfig,
): Found {
  const devices = findDevices(inventory, of);
  const [only, ...others] = devices;
  if (only === undefined || others.length > 0) return { devices };
  return { devices, view: viewOf(inventory, only, activeConfig) };
}

function viewOf(inventory: Inventory, device: Device, activeConfig: ActiveConfig): DeviceView {
  const { fingerprints, knownPolicies, productsWithKey } = activeConfig;
  const { id, site } = device;
  const history = deviceHistory(inventory, id);
  const changes = auditEntries(inventory, { device: id });
  const evidence = recordedEvidence(inventory, id);
  const explained = explanation(
    { device, ...evidence, fingerprints, knownPolicies, productsWithKey },
    anyWidth,
  ).split('\n');
  return {
    title: `${madeText(device)} at ${device.ip}`,
    device,
    report: reportBy(activeConfig, inventory, [device], { site }),
    story: storyOf(inventory, { device, observations: evidence.observations, history, changes }),
    // It begins with the fields, which the page shows itself.
    explained: explained.slice(explained.indexOf('') + 1),
    recorded: [
      ...channelLines(reportedChannels(inventory, id), anyWidth),
      ...addressLines(device.status, history?.addresses ?? [], anyWidth),
    ],
    changes,
    newestChange: newestChange(inventory, id) ?? 0,
    addresses: (history?.addresses ?? []).map(({ address }) => address),
  };
}
