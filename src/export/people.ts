import type { Device } from '../model/device.ts';

/**
 * Devices without personal data: who decided what, owner, notes, and names from DHCP servers. The columns stay, empty. The reason
 * of a decision, location and asset tag stay as they are.
 */
export function withoutPeople(devices: readonly Device[]): readonly Device[] {
  return devices.map(withoutPeopleOf);
}

/** One device in the same way. */
export function withoutPeopleOf(device: Device): Device {
  return {
    ...device,
    decision: device.decision === null ? null : { ...device.decision, by: null, owner: null, notes: [] },
    imported: device.imported === null ? null : { ...device.imported, hostName: null },
  };
}
