/** The fingerprints from their tables, and their packed form. */
import { writePacked } from '../tools/evaluated.ts';
import { fingerprints } from '../vendor-fingerprints/index.ts';

export * as vendors from '../vendor-fingerprints/makers.ts';
export { minorVendors } from '../vendor-fingerprints/minor-vendors.ts';

export { fingerprints };

/** Writes the packed fingerprints into a folder. */
export function pack(folder: string): void {
  writePacked(fingerprints, folder);
}
