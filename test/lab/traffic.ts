import type { Packet } from './capture.ts';

/**
 * The first packet of each conversation that `address` began: TCP connects without the kernel's own repeats, every
 * datagram, every echo request.
 */
export function conversations(packets: readonly Packet[], address: string): readonly Packet[] {
  const known = new Set<string>();
  return packets.filter((packet) => {
    if (!packet.from.startsWith(`${address}.`) && packet.from !== address) return false;
    if (packet.protocol !== 'tcp') return packet.protocol !== 'other';
    const key = `${packet.from} ${packet.to}`;
    if (packet.flags !== 'S' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The most packets that any window of one second holds. */
export function busiestSecond(packets: readonly Packet[]): number {
  let most = 0;
  let first = 0;
  for (const [last, packet] of packets.entries()) {
    while (packet.at - (packets[first]?.at ?? packet.at) >= 1) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/**
 * The most TCP connections that were open at once to each host, by host: from the connect until a reset or until both
 * sides have said their last. One that nobody answered ends with the next packet that begins another.
 */
export function openAtOnce(packets: readonly Packet[], address: string): ReadonlyMap<string, number> {
  const open = new Map<string, Map<string, Set<string>>>();
  const most = new Map<string, number>();
  for (const packet of packets.filter(({ protocol }) => protocol === 'tcp')) {
    const ours = packet.from.startsWith(`${address}.`);
    const [near, far] = ours ? [packet.from, packet.to] : [packet.to, packet.from];
    const host = far.slice(0, far.lastIndexOf('.'));
    const connections = open.get(host) ?? new Map<string, Set<string>>();
    open.set(host, connections);
    const key = `${near} ${far}`;
    if (!ours && packet.flags === 'S.') connections.set(key, new Set());
    if (packet.flags.includes('F')) connections.get(key)?.add(packet.from);
    if (packet.flags.includes('R') || connections.get(key)?.size === 2) connections.delete(key);
    const now = connections.size + (packet.flags === 'S' && ours && !connections.has(key) ? 1 : 0);
    most.set(host, Math.max(most.get(host) ?? 0, now));
  }
  return most;
}
