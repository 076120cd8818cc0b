const length = 140;

/**
 * The query of TVT's own tools: `MHED`, version 8, 1, command 1, zeros up to 140 bytes (five independent tools agree).
 * Command 3 sets the network and carries a password: it is nowhere in this project.
 */
export function requests(): readonly Uint8Array[] {
  const query = new Uint8Array(length);
  query.set([0x4d, 0x48, 0x45, 0x44, 8, 0, 1, 0, 1, 0]);
  return [query];
}
