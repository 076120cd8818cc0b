/** Version 1, command 0, no payload (UniversalScanner, `Ubiquiti.cs`): the same by unicast and broadcast. */
const query = Uint8Array.of(1, 0, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
