/** `ENQ:allinfo` between the markers of a packet (UniversalScanner, `Sony.cs`). */
const query = Uint8Array.from([2, ...Buffer.from('ENQ:allinfo', 'latin1'), 0xff, 3]);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
