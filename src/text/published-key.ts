import type { Evidence } from '../model/identification.ts';
import { publishedKeys } from '../model/published-key.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';

/** The products whose firmware has a certificate or key, by its SHA-256. */
export type ProductsWithKey = (hash: string) => readonly string[];

/** Most products that a person reads; how many more there are is said. */
const mostProducts = 8;

/**
 * That a device uses a published private key, what follows, and whose firmware has it; empty for a device that uses none. `width` is in
 * characters.
 */
export function publishedKeyLines(
  evidence: readonly Evidence[],
  productsWithKey: ProductsWithKey,
  width: number,
): string[] {
  const hashes = publishedKeys(evidence);
  if (hashes.length === 0) return [];
  const products = [...new Set(hashes.flatMap(productsWithKey))].sort().map(clean);
  const more = products.length - mostProducts;
  return [
    '',
    'Uses a published private key',
    ...wrapped(
      'The private key of its certificate or SSH server ships in public firmware: anyone who has that firmware can read what is sent to the device encrypted, or pose as the device. Give it a key of its own. This is a fact about security and no verdict.',
      width,
      '  ',
    ),
    ...(products.length === 0 ? [] : ['  Firmware that has it']),
    ...products.slice(0, mostProducts).flatMap((product) => wrapped(product, width, '    ')),
    ...(more > 0 ? [`    and ${more} more products`] : []),
    ...hashes.map((hash) => (hash.startsWith('SHA256:') ? `  SSH ${hash}` : `  SHA-256 ${hash}`)),
  ];
}
