import type { BenchNetwork } from '../../bench/speed-fleet.ts';
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
