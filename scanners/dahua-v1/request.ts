/** The query of Dahua's first protocol: 32 bytes, the same in two implementations except for the fourth. */
const search = Uint8Array.of(0xa3, 1, 0, 1, ...zeros(12), 2, ...zeros(15));

/** The one query. */
export function requests(): readonly Uint8Array[] {
  return [search];
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
