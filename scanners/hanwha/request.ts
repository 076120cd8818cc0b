const length = 262;

/** `01` and 261 zeros (UniversalScanner, `Hanwha.cs`). */
export function requests(): readonly Uint8Array[] {
  const query = new Uint8Array(length);
  query[0] = 1;
  return [query];
}
