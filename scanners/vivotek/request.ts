/** A counter that starts at 1, then four bytes that never change (UniversalScanner, `Vivotek.cs`). */
const query = Uint8Array.of(1, 0x4a, 0x5d, 0x8f, 0x1c);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
