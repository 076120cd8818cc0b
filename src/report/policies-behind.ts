import type { Device } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';

/**
 * The policies that judged these devices. Not only the active ones are looked through: a list may be older than the config.
 * The active ones where none of `known` judged any.
 */
export function policiesBehind(
  devices: readonly Pick<Device, 'policies'>[],
  active: readonly Policy[],
  known: readonly Policy[],
): readonly Policy[] {
  const judged = new Set(devices.flatMap(({ policies }) => policies.map(({ id }) => id)));
  const others = known.filter(({ id }) => !active.some((one) => one.id === id));
  const behind = [...active, ...others].filter(({ id }) => judged.has(id));
  return behind.length === 0 ? active : behind;
}
