import { randomBytes } from 'node:crypto';

/** Magic, a transaction number of four bytes, `ff 00`, and the answer's port, 1758 (UniversalScanner, `Bosch.cs`). */
export function requests(): readonly Uint8Array[] {
  return [Buffer.concat([Buffer.from('9939a427', 'hex'), randomBytes(4), Buffer.from('ff0006de', 'hex')])];
}
