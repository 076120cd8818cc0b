import type { CoverageLine } from '../../../health/coverage.ts';
import { digits } from '../../../model/digits.ts';
import { byName } from '../../../model/name-order.ts';
import type { NetworkCell, NetworkState, SiteNetworks } from '../charts/figures.ts';

/**
 * The networks of each site as cells of a map, in the order of their addresses, by their first two numbers. `unswept` has the sites without
 * a sweep with the words for that: a hub knows no networks of these.
 */
export function networkMap(
  lines: readonly CoverageLine[],
  unswept: ReadonlyMap<string, string>,
): readonly SiteNetworks[] {
  const sites = new Map([...unswept.keys()].map((site) => [site, new Map<string, NetworkCell[]>()]));
  for (const line of lines) {
    const [group, label] = placeOf(line.network);
    const groups = sites.get(line.site) ?? new Map<string, NetworkCell[]>();
    const cells = groups.get(group) ?? [];
    cells.push(cellOf(line, label));
    groups.set(group, cells);
    sites.set(line.site, groups);
  }
  return [...sites]
    .sort(([a], [b]) => byName(a, b))
    .map(([site, groups]) => ({
      site,
      unswept: unswept.get(site) ?? null,
      groups: [...groups].map(([name, cells]) => ({ name, cells })),
    }));
}

/** `10.20` and `5` of `10.20.5.0/24`; networks of IPv6 are all in one group, and numbered by what differs. */
function placeOf(network: string): readonly [group: string, label: string] {
  const four = /^(\d+\.\d+)\.(\d+)\.0\/24$/.exec(network);
  if (four !== null) return [`${four[1]}.*.0/24`, four[2] ?? ''];
  return [
    'Other networks',
    network
      .replace(/\/\d+$/, '')
      .replace(/:+$/, '')
      .split(':')
      .at(-1) ?? network,
  ];
}

function cellOf(line: CoverageLine, label: string): NetworkCell {
  const { network, declared, excluded, scanned, answered, silent, notScanned } = line;
  const figures = [
    declared === null ? null : `${digits(declared)} declared`,
    excluded ? `${digits(excluded)} excluded` : null,
    `${digits(scanned)} scanned`,
    `${digits(answered)} answered`,
    `${digits(silent)} silent`,
    notScanned ? `${digits(notScanned)} not scanned` : null,
  ].filter((text) => text !== null);
  return { network, label, state: stateOf(line), text: `${network}: ${figures.join(', ')}`, answered };
}

function stateOf({
  declared,
  excluded,
  scanned,
  answered,
  notScanned,
  lastSweep,
}: CoverageLine): NetworkState {
  if (declared !== null && declared > 0 && declared === excluded) return 'excluded';
  if (lastSweep === null || scanned + answered === 0) return 'never';
  if (notScanned !== null && notScanned > 0) return 'partly';
  return answered > 0 ? 'answered' : 'silent';
}
