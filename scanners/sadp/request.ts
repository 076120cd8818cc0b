import { randomUUID } from 'node:crypto';

/**
 * SADP's question (many independent implementations send the same). `inquiry` is the one verb that only asks; others on
 * this port set, restart or unlock, so no other can be written here.
 */
export function requests(): readonly Uint8Array[] {
  const probe = `<Probe><Uuid>${randomUUID().toUpperCase()}</Uuid><Types>inquiry</Types></Probe>`;
  return [Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${probe}`, 'latin1')];
}
