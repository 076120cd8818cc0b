import { randomUUID } from 'node:crypto';

/**
 * SADP's query (many independent implementations send the same). `inquiry` is the only verb that changes nothing;
 * others on this port set, restart or unlock, so no other can be written here.
 */
export function requests(): readonly Uint8Array[] {
  const probe = `<Probe><Uuid>${randomUUID().toUpperCase()}</Uuid><Types>inquiry</Types></Probe>`;
  return [Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${probe}`, 'latin1')];
}
