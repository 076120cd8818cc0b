import type { Address } from '../model/address.ts';
import type { Knock } from '../model/network.ts';
import type { Channels, Hearing } from './hearing.ts';
import { HostRecord } from './host-record.ts';
import type { SweepOptions } from './options.ts';

/** Whether an address showed life, and what the search already learnt of it. */
export interface Searched {
  readonly alive: boolean;
  readonly record: HostRecord;
  /** Ports that were knocked already. */
  readonly knocked: ReadonlySet<number>;
}

/**
 * The cheap questions that every address gets: the discovery datagrams, then the gate ports one after another until
 * something answers, then (small scopes) one ICMP echo. A refusal is a sign of life; silence is silence. The datagrams
 * are not waited for where the address already showed life: what they bring is read at the end of the visit.
 */
export async function search(
  address: Address,
  options: SweepOptions,
  channels: Channels,
  hearing: Hearing,
): Promise<Searched> {
  const record = new HostRecord(address, options.now);
  const knocked = new Set<number>();
  const datagrams = askEveryAddress(address, options, channels);
  let alive = false;
  for (const port of options.ports.gate) {
    if (options.signal.aborted) break;
    const outcome = await options.network.knock(address, port, options.signal);
    if (outcome === 'stopped') break;
    knocked.add(port);
    if (note(record, port, outcome)) {
      alive = true;
      break;
    }
    if (hearing.has(address)) break;
  }
  if (!alive) await datagrams;
  alive ||= hearing.has(address);
  if (!alive && mayPing(options)) alive = (await options.network.ping(address, options.signal)) === true;
  return { alive, record, knocked };
}

/** Writes a knock down; true where it shows that somebody is there. */
export function note(record: HostRecord, port: number, outcome: Knock): boolean {
  if (outcome !== 'open' && outcome !== 'refused') return false;
  record.knocked(port, outcome === 'open');
  return true;
}

async function askEveryAddress(address: Address, options: SweepOptions, channels: Channels): Promise<void> {
  const asks = [...channels]
    .filter(([scanner]) => scanner.audience === 'every-address')
    .map(([, channel]) => channel.ask(address, options.signal));
  await Promise.all(asks);
}

function mayPing({ scope, bounds, signal }: SweepOptions): boolean {
  return !signal.aborted && scope.size <= bounds.pingUpTo;
}
