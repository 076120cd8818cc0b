/** `MO_I`, type 0, length 4 in both places, and 1 (python-dvr, `DeviceManager.py`): 27 bytes. */
const query = Uint8Array.from(
  Buffer.from('4d4f5f49 0000 00 0000000000000000 04000000 04000000 00000001'.replaceAll(' ', ''), 'hex'),
);

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [query];
}
