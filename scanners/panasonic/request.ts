/**
 * 52 bytes (UniversalScanner, `Panasonic.cs`): where the asker's MAC and address stand, that tool sends ones, and zeros for
 * the checksum. Another tool sends 94 bytes, of which not all are known. That is why nobody is asked unless told to.
 */
const query = Uint8Array.from(
  Buffer.from(
    '00010000000d000000000000ffffffffffffffffffff00012011' +
      '1e11231f1e1913000002000000000000000000000000ffff0000',
    'hex',
  ),
);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
