/**
 * 52 bytes (UniversalScanner, `Panasonic.cs`): in place of the sender's MAC and address that tool sends ones, and zeros
 * for the checksum. Another tool sends 94 bytes, not all of them known. That is why it is sent only on request.
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
