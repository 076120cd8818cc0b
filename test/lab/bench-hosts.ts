import { type BenchNetwork, benchNetwork } from '../../bench/speed-fleet.ts';
import type { Lab } from './netns.ts';

/** Makes the network of the speed bench in a namespace: its hosts answer, by their firewalls, and its other addresses are silent. */
export function benchHosts(lab: Lab, namespace: string, { block, hosts }: BenchNetwork): void {
  lab.silent(namespace, block);
  const firewalled = new Map<number, string[]>();
  for (const { address, openPort } of hosts) {
    lab.answering(namespace, `${address}/32`);
    if (openPort !== null) firewalled.set(openPort, [...(firewalled.get(openPort) ?? []), `${address}/32`]);
  }
  for (const [port, blocks] of firewalled) lab.firewalled(namespace, blocks, [port]);
}

/** Where a lab's scanner is, and the size of the bench's network behind its router. */
export interface RoutedBench {
  readonly own: string;
  readonly router: string;
  readonly prefixLength: number;
  readonly live: number;
}

/** Lays the speed bench's network behind a router and starts its hosts; gives the scanner's namespace, whose interface is eth0. */
export async function routedBench(
  lab: Lab,
  { own, router, prefixLength, live }: RoutedBench,
): Promise<string> {
  const network = benchNetwork(prefixLength, live);
  const [scanner, hosts] = [lab.namespace('scan'), lab.namespace('hosts')];
  lab.cable(
    { namespace: scanner, name: 'eth0', addresses: [`${own}/24`] },
    { namespace: hosts, name: 'eth0', addresses: [`${router}/24`] },
  );
  lab.route(scanner, network.block, router);
  benchHosts(lab, hosts, network);
  await lab.startScript(hosts, 'bench/speed-hosts.ts', [String(prefixLength), String(live)]);
  return scanner;
}
