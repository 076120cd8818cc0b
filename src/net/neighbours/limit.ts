import { readFileSync } from 'node:fs';

/** Linux's default, and what is assumed if the limit cannot be read. */
const usual = 1024;
/** Each absent address that is asked holds an entry for three seconds; live hosts and other programs need theirs. */
const share = 4;
/** More at once disturbs the machine and its network, whatever the size of the table. */
const most = 200;

/**
 * How many addresses of the local segments may be asked at once: a quarter of what the kernel's neighbour table holds
 * (gc_thresh3, arp(7)), at most 200. Beyond that the kernel drops packets, and live hosts seem silent.
 */
export function neighbourLimit(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): number {
  const sizes = ['ipv4', 'ipv6'].map((family) => tableSize(family, read));
  return Math.max(1, Math.min(most, Math.floor(Math.min(...sizes) / share)));
}

function tableSize(family: string, read: (path: string) => string): number {
  try {
    const size = Number.parseInt(read(`/proc/sys/net/${family}/neigh/default/gc_thresh3`), 10);
    return size > 0 ? size : usual;
  } catch {
    // Not Linux, or a container without it: the default is the lowest in use.
    return usual;
  }
}
