import { canonicalAddress } from '../../src/model/address-line.ts';

/** Placeholders, and types that are not a model. */
const nothing = /^(?:-+|n\/a|none|null|unknown|0+|ip ?camera|ipc|ipcamera|onvif)?$/i;
/** Addresses of unused channels; the first is Dahua's. */
const unset: readonly string[] = ['192.168.0.0', '0.0.0.0', '::'];

/** What a device reports, or null for a placeholder. */
export function unlessPlaceholder(text: string | null | undefined): string | null {
  const word = text?.trim() ?? '';
  return nothing.test(word) ? null : word;
}

/** A camera's address in canonical form, or null: a host name, an unset address. */
export function plainAddress(text: string | null): string | null {
  const address = text === null ? null : canonicalAddress(text);
  return address === null || unset.includes(address) ? null : address;
}
