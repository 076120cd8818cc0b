import { type Neighbour, neighbour, unresolved, valid } from './entry.ts';

/**
 * Reads `ip -j neigh` (iproute2), IPv4 and IPv6: entries with a link-layer address, and those that nothing has answered for. Total:
 * other text yields nothing.
 */
export function parseIpNeigh(text: string): readonly Neighbour[] {
  const rows = json(text);
  return Array.isArray(rows) ? valid(rows.map(entryOf)) : [];
}

function entryOf(row: unknown): Neighbour | null {
  if (typeof row !== 'object' || row === null) return null;
  const { dst, lladdr, state } = row as Record<string, unknown>;
  if (typeof dst !== 'string') return null;
  const states: readonly unknown[] = Array.isArray(state) ? state : [state];
  if (states.includes('FAILED') || states.includes('INCOMPLETE')) return unresolved(dst);
  return typeof lladdr !== 'string' || states.includes('NOARP') ? null : neighbour(dst, lladdr);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Old iproute2 does not support -j and prints its usage: no entries.
    return null;
  }
}
