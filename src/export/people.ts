import type { Device } from '../model/device.ts';

/**
 * Devices without what tells of people rather than of them: who said what, whose a device is, notes, and names from DHCP
 * servers. The columns stay, empty. Why something holds, location and asset tag stay as they are.
 */
export function withoutPeople(devices: readonly Device[]): readonly Device[] {
  return devices.map((device) => ({
    ...device,
    finding: device.finding === null ? null : { ...device.finding, by: null, owner: null, notes: [] },
    imported: device.imported === null ? null : { ...device.imported, hostName: null },
  }));
}
