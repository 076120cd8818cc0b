import { addressAt } from '../model/address-line.ts';
import { networkOf } from '../model/network-of.ts';
import { entries } from './entry.ts';
import { ScopeError } from './error.ts';
import { intersect, type Range, startOf, subtract, union } from './range.ts';

/** How many addresses of one network (a /24, or a /64 of IPv6) a list of targets names. */
export interface DeclaredNetwork {
  readonly network: string;
  /** Addresses that the targets name, and how many of them are excluded. */
  readonly declared: bigint;
  readonly excluded: bigint;
}

/** Targets and exclusions counted by network, in order of address. */
export interface Declared {
  readonly networks: readonly DeclaredNetwork[];
  /** Host names among the targets: they are not looked up, so their addresses are not counted. */
  readonly names: readonly string[];
}

/** More networks than a person could review, or than a sweep's record should hold: a /8. */
const most = 65_536;

/**
 * Counts the addresses that targets name, by network. Sends nothing: host names are left out and returned. Throws
 * {@link ScopeError} for invalid targets, unreadable files, and more networks than a /8 has.
 */
export async function declaredNetworks(
  texts: readonly string[],
  {
    exclude,
    readFile,
  }: { readonly exclude: readonly string[]; readFile(path: string, what: string): Promise<string> },
): Promise<Declared> {
  const names = new Set<string>();
  const read = async (list: readonly string[], role: 'target' | 'exclusion'): Promise<readonly Range[]> => {
    const found = await entries(list, {
      role,
      readFile,
      resolve: async (name) => {
        if (role === 'target') names.add(name);
        return [unspecified];
      },
    });
    const problems = found.filter((outcome) => typeof outcome === 'string');
    if (problems.length > 0) throw new ScopeError(problems);
    const ranges = found.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome.ranges));
    return subtract(union(ranges), [{ first: 0n, last: 0n }]);
  };
  const [targets, exclusions] = [await read(texts, 'target'), await read(exclude, 'exclusion')];
  const counts = new Map<string, { declared: bigint; excluded: bigint }>();
  count(targets, counts, 'declared');
  count(intersect(targets, exclusions), counts, 'excluded');
  return {
    networks: [...counts].map(([network, sum]) => ({ network, ...sum })),
    names: [...names],
  };
}

/** The unspecified address, place 0: no host can have it, so it stands for names that are not looked up. */
const unspecified = '::';

function count(
  ranges: readonly Range[],
  counts: Map<string, { declared: bigint; excluded: bigint }>,
  what: 'declared' | 'excluded',
): void {
  for (const { first, last } of ranges)
    for (let start = first; start <= last; ) {
      const { last: end } = startOf({ first: start, last });
      const network = networkOf(addressAt(start));
      const sum = counts.get(network) ?? { declared: 0n, excluded: 0n };
      sum[what] += end - start + 1n;
      counts.set(network, sum);
      if (counts.size > most)
        throw new ScopeError([
          `The targets lie in more than ${most} networks, too many to count one by one. Name smaller ones.`,
        ]);
      start = end + 1n;
    }
}
