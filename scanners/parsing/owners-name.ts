const factoryName = /^(?:h?[cxd]vr|nvr|ipc|ipdome|sd|vt[ohs]|camera|device|general|private)\d{0,2}$/i;

/**
 * The name that the owner gave a device, or null if it is only the firmware's default: its serial number, its model,
 * its class, a common word. Takes the device's other values, empty ones too.
 */
export function ownersName(name: string | null, factory: readonly (string | null)[]): string | null {
  const own = (name ?? '').trim();
  if (own === '' || factoryName.test(own)) return null;
  const same = (text: string | null) => text !== null && text.trim().toLowerCase() === own.toLowerCase();
  return factory.some(same) ? null : own;
}
