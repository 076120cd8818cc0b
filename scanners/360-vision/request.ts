/** The word and a line feed (UniversalScanner, `360Vision.cs`). */
const query = Uint8Array.from(Buffer.from('DISCOVER\n', 'latin1'));

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
