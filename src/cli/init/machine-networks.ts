import type { networkInterfaces } from 'node:os';
import { addressAt } from '../../model/address-line.ts';
import { digits } from '../../model/digits.ts';
import { parseItem } from '../../scope/item.ts';
import { defaultMaxAddresses } from '../../scope/parse-targets.ts';
import { type Range, sizeOf, subtract, union } from '../../scope/range.ts';
import { permitted } from '../../scope/special.ts';

/** A network that this machine has an address in. */
export interface MachineNetwork {
  /** `10.20.0.0/22`. */
  readonly network: string;
  readonly interfaceName: string;
  readonly addresses: bigint;
  /** Of containers and virtual machines inside this machine. */
  readonly isVirtual: boolean;
}

/** The networks of a machine: those that can be swept, and a sentence about each of the others. */
export interface MachineNetworks {
  readonly offered: readonly MachineNetwork[];
  readonly notOffered: readonly string[];
}

const virtual = /^(docker|podman|veth|br-|virbr|lxc|lxd|cni|vmnet|vboxnet|tun|tap|wg)/;

/**
 * The networks of this machine's interfaces, each once, without loopback and the link-local networks of IPv6, which every link has. Sends
 * nothing.
 */
export function machineNetworks(interfaces: ReturnType<typeof networkInterfaces>): MachineNetworks {
  const offered: MachineNetwork[] = [];
  const notOffered: string[] = [];
  const known = new Set<string>();
  for (const [interfaceName, infos = []] of Object.entries(interfaces))
    for (const { cidr, internal, scopeid } of infos.map((info) => ({ scopeid: 0, ...info }))) {
      if (internal || scopeid > 0 || cidr === null) continue;
      const network = blockAround(cidr);
      if (known.has(network)) continue;
      known.add(network);
      const found = sizedOrProblem(network);
      if (typeof found === 'string') notOffered.push(`${network} (${interfaceName}) ${found}`);
      else offered.push({ network, interfaceName, addresses: found, isVirtual: virtual.test(interfaceName) });
    }
  return { offered, notOffered };
}

/** What keeps networks that a person named from being swept together, one sentence; null if nothing does. */
export function networkProblem(texts: readonly string[]): string | null {
  const misread = formProblem(texts);
  if (misread !== null) return misread;
  const size = sizeOf(rangesOf(texts));
  for (const text of texts) {
    const found = sizedOrProblem(text);
    if (typeof found === 'string') return `${text} ${found}`;
  }
  return size > defaultMaxAddresses ? `Together they have ${tooMany(size)}` : null;
}

/** The number of addresses, or the rest of a sentence about why the network is not swept. */
function sizedOrProblem(network: string): bigint | string {
  const item = parseItem(network);
  if (item.kind !== 'addresses') throw new Error(`${network} is no network of an interface`);
  const size = sizeOf(item.ranges);
  if (/^169\.254\./.test(network)) return 'is link-local: this interface was given no address.';
  if (subtract(item.ranges, permitted).length > 0)
    return 'has addresses that are not private, and only private networks are swept. If it is a public network of your own, add it to the file by hand, with allowPublic: true (docs/configuration.md).';
  if (size > defaultMaxAddresses) return `has ${tooMany(size)}`;
  return size === 1n && network.includes('/')
    ? 'is a single address: name the networks that are behind it.'
    : size;
}

/** What is wrong with addresses that are never to be touched, or null. Names are left to an editor: looking them up would send something. */
export function exclusionProblem(texts: readonly string[], targets: readonly string[]): string | null {
  const misread = formProblem(texts);
  if (misread !== null || targets.length === 0) return misread;
  const isEmpty = subtract(rangesOf(targets), rangesOf(texts)).length === 0;
  return isEmpty ? 'This leaves nothing to sweep. Name less.' : null;
}

function formProblem(texts: readonly string[]): string | null {
  for (const text of texts) {
    const item = parseItem(text);
    if (item.kind === 'bad') return `"${text}": ${item.reason}`;
    if (item.kind !== 'addresses')
      return `"${text}" is no address and no network. Write one such as 10.20.0.9 or 10.20.0.0/22.`;
  }
  return null;
}

function rangesOf(texts: readonly string[]): readonly Range[] {
  return union(texts.map(parseItem).flatMap((item) => (item.kind === 'addresses' ? item.ranges : [])));
}

function tooMany(size: bigint): string {
  return `${digits(size)} addresses, and at most ${digits(defaultMaxAddresses)} are swept at once. Name the parts that are in use.`;
}

/** `10.20.1.9/22` is in `10.20.0.0/22`. */
function blockAround(cidr: string): string {
  const item = parseItem(cidr);
  if (item.kind !== 'addresses') return cidr;
  const [range] = item.ranges;
  return range === undefined ? cidr : `${addressAt(range.first)}/${cidr.split('/')[1]}`;
}
