/**
 * The short query, always the same: version 2, type 0, operation 1, no payload, no flags, serial 0, and the CRC-32 of
 * all that (python-kasa, `kasa/discover.py`). The long form requests encrypted details with a key of ours and is not
 * needed.
 */
const query = Uint8Array.of(2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x46, 0x3c, 0xb5, 0xd3);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
