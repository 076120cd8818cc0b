/** Message 1530, a search without content: a 20-byte header and nothing else (python-dvr, `DeviceManager.py`; go2rtc). */
const query = Uint8Array.of(0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xfa, 5, 0, 0, 0, 0);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
