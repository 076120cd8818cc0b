import type { Recognition } from '../../model/device.ts';

/** Which device a host is, before duplicates and repeated identifiers are looked for. */
export type Found = Omit<Recognition, 'repeated' | 'duplicates'>;

/** A new device, and why it is none of those that are known. */
export function newDevice(why: string): Found {
  return { id: null, reason: `New: ${why}`, separations: [] };
}
