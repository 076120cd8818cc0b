/** Four bytes, which the answer repeats at offset 104. */
const query = Uint8Array.of(0xaa, 0xaa, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
