import { blockOf, type Range, union } from './range.ts';

/** A block of the IANA special-purpose registries, and its common name. */
interface Block {
  readonly name: string;
  readonly ranges: readonly Range[];
}

/** Swept without a confirmation (design, section 6): RFC 1918, 1122, 3927, 6598 and, for IPv6, 4291 and 4193. */
export const permitted: readonly Range[] = networks(
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
  ['::1', 128],
  ['fe80::', 10],
  ['fc00::', 7],
);

/** Never the address of a single host, so never swept, whatever the operator permits. */
export const never: readonly Block[] = [
  { name: 'unspecified ("this network", RFC 1122)', ranges: networks(['0.0.0.0', 8], ['::', 128]) },
  { name: 'multicast', ranges: networks(['224.0.0.0', 4], ['ff00::', 8]) },
  { name: 'broadcast', ranges: networks(['255.255.255.255', 32]) },
];

/** Refused like public addresses, but called by their name. */
export const reserved: readonly Block[] = [
  { name: 'reserved', ranges: networks(['240.0.0.0', 4]) },
  {
    name: 'documentation',
    ranges: networks(['192.0.2.0', 24], ['198.51.100.0', 24], ['203.0.113.0', 24], ['2001:db8::', 32]),
  },
];

function networks(
  ...blocks: readonly (readonly [address: string, prefixLength: number])[]
): readonly Range[] {
  return union(
    blocks.map(([address, prefixLength]) => {
      const range = blockOf(address, prefixLength);
      if (range === null) throw new Error(`${address}/${prefixLength} is not a network`);
      return range;
    }),
  );
}
