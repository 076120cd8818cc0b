import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Linux's default, which holds where the size cannot be read, as in a container with a network of its own. */
const usual = 1_024;
/** What is left free for other programs: a sixteenth of the table. */
const reservedShare = 1 / 16;
/** More requests for absent addresses disturb the network, whatever the size of the table: each is repeated every second. */
const most = 1_024;
/** On systems whose table does not show what is not resolved. */
const elsewhere = 200;

/**
 * How many addresses of the local segments may have no reply yet at once: fifteen sixteenths of what the smaller of the kernel's
 * neighbour tables holds (gc_thresh3, arp(7)), at most 1,024; 200 on other systems than Linux. Beyond that the kernel drops packets, and
 * live hosts seem silent.
 */
export function neighbourLimit(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
  platform: NodeJS.Platform = process.platform,
): number {
  if (platform !== 'linux') return elsewhere;
  const sizes = ['ipv4', 'ipv6'].map((family) => tableSize(family, read));
  return Math.max(1, Math.min(most, Math.floor(Math.min(...sizes) * (1 - reservedShare))));
}

function tableSize(family: string, read: (path: string) => string): number {
  try {
    const size = Number.parseInt(read(`/proc/sys/net/${family}/neigh/default/gc_thresh3`), 10);
    return size > 0 ? size : usual;
  } catch {
    // Only the machine's first network namespace has it.
    return usual;
  }
}
