const factoryName = /^(?:h?[cxd]vr|nvr|ipc|ipdome|sd|vt[ohs]|camera|device|general|private)\d{0,2}$/i;

/**
 * A name that a device gives as its own, or null where it is only what firmware puts there until an owner types another
 * in: its serial number, its model, its class, a common word. Takes what else the device said, empty ones too.
 */
export function ownersName(name: string | null, factory: readonly (string | null)[]): string | null {
  const own = (name ?? '').trim();
  if (own === '' || factoryName.test(own)) return null;
  const same = (text: string | null) => text !== null && text.trim().toLowerCase() === own.toLowerCase();
  return factory.some(same) ? null : own;
}
