import { complete, type Neighbour, neighbour } from './entry.ts';

/**
 * Reads `ip -j neigh` (iproute2), IPv4 and IPv6: entries that have a link-layer address and did not fail. Total: other
 * text yields nothing.
 */
export function parseIpNeigh(text: string): readonly Neighbour[] {
  const rows = json(text);
  return Array.isArray(rows) ? complete(rows.map(entryOf)) : [];
}

function entryOf(row: unknown): Neighbour | null {
  if (typeof row !== 'object' || row === null) return null;
  const { dst, lladdr, state } = row as Record<string, unknown>;
  if (typeof dst !== 'string' || typeof lladdr !== 'string') return null;
  const states: readonly unknown[] = Array.isArray(state) ? state : [state];
  const unusable = states.some((one) => one === 'FAILED' || one === 'INCOMPLETE' || one === 'NOARP');
  return unusable ? null : neighbour(dst, lladdr);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Old iproute2 does not know -j and prints its usage: no entries.
    return null;
  }
}
