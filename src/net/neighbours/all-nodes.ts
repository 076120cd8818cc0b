import { execFile } from 'node:child_process';
import { isIPv6 } from 'node:net';
import process from 'node:process';
import { pause } from '../../abort/pause.ts';
import type { Address } from '../../model/address.ts';
import type { LocalSegment } from '../../model/network.ts';
import type { NetworkContext } from '../network-context.ts';
import { linuxTable } from './read.ts';

/** Echoes, the seconds between two of them, and the seconds that are waited for replies to the last. */
const echoes = 2;
const gapSeconds = 2;
const waitSeconds = 1;
/** Milliseconds until the kernel has resolved who replied last. */
const settleMs = 300;

/**
 * The hosts of an IPv6 segment that reply to an echo to all of them (ff02::1, RFC 4291, 2.7.1), sent twice by the system's ping from this
 * machine's address there, and those in its neighbour cache. Nothing is sent if the guard refuses the segment. Takes some two seconds. Linux only; empty
 * on other systems. May name addresses outside the scope. Never rejects.
 */
export async function allNodes(
  context: NetworkContext,
  segment: LocalSegment,
  signal: AbortSignal,
): Promise<ReadonlySet<Address>> {
  const found = new Set<Address>();
  if (process.platform !== 'linux') return found;
  const to = context.guard.admitAllNodes(segment);
  if (to === null) return found;
  const destination = `${to.address}%${segment.interfaceName}`;
  for (let turn = 0; turn < echoes; turn++)
    if (!(await context.limiter.datagram(destination, signal))) return found;
  context.counters.pings += echoes;
  for (const address of repliesIn(await pinged(context, segment, destination, signal))) found.add(address);
  await pause(settleMs, signal);
  for (const address of await cached(context)) found.add(address);
  return found;
}

/** The addresses from which a reply came, by ping's output. Total. */
export function repliesIn(output: string): readonly Address[] {
  return [...output.matchAll(/ from ([0-9a-f:]{2,39})(?:%\S+)?: icmp_seq=/g)].flatMap(([, address = '']) =>
    isIPv6(address) ? [address] : [],
  );
}

function pinged(
  { log }: NetworkContext,
  { interfaceAddress }: LocalSegment,
  destination: string,
  signal: AbortSignal,
): Promise<string> {
  const times = ['-c', String(echoes), '-i', String(gapSeconds), '-W', String(waitSeconds)];
  const args = ['-6', '-n', ...times, '-I', interfaceAddress, destination];
  const options = { signal, timeout: 10_000, env: { ...process.env, LC_ALL: 'C' } };
  return new Promise((resolve) => {
    execFile('ping', args, options, (error, stdout) => {
      // It ends with code 1 where nothing replied.
      if (error !== null && typeof error.code === 'string' && !signal.aborted)
        log.warn(
          { err: error },
          'The ping program cannot be run, so hosts of IPv6 segments are not found by an echo to all.',
        );
      resolve(stdout);
    });
  });
}

/** Addresses in the neighbour cache that have a link-layer address. */
async function cached({ log }: NetworkContext): Promise<readonly Address[]> {
  try {
    return (await linuxTable(6)).flatMap(({ address, mac }) => (mac === null ? [] : address));
  } catch (error) {
    log.warn(
      { err: error },
      'The neighbour cache of IPv6 cannot be read; hosts in it are not scanned first.',
    );
    return [];
  }
}
