/** `DH`, command 0x0101: a search without content (UniversalScanner, `Vstarcam.cs`; python-dvr, `DeviceManager.py`). */
const query = Uint8Array.of(0x44, 0x48, 1, 1);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
