import type { Address } from '../model/address.ts';
import type { Knock } from '../model/network.ts';
import { HostRecord } from './host-record.ts';
import type { SweepOptions } from './options.ts';
import type { Tools } from './tools.ts';

/** Whether an address showed life, and what the search already learnt of it. */
export interface Searched {
  readonly alive: boolean;
  /** Every question was put: none ended for want of a way there, or because the sweep was stopped. */
  readonly asked: boolean;
  readonly record: HostRecord;
  /** How the knocks ended, by port. */
  readonly knocked: ReadonlyMap<number, Knock>;
}

/**
 * The cheap questions that every address gets: the discovery datagrams, then the gate ports one after another until
 * something answers, then (small scopes) one ICMP echo. A refusal is a sign of life; silence is silence. Only the first
 * gate port is waited for in full, the others as long as replies take there. The datagrams are not waited for where the
 * address already showed life: what they bring is read at the end of the visit.
 */
export async function search(address: Address, tools: Tools): Promise<Searched> {
  const { options, hearing } = tools;
  const record = new HostRecord(address, options.now);
  const knocked = new Map<number, Knock>();
  const datagrams = askEveryAddress(address, tools);
  let alive = await knockGate(address, tools, record, knocked);
  let asked = ![...knocked.values()].some((end) => end === 'unreachable' || end === 'stopped');
  if (!alive) asked = (await datagrams) && asked;
  alive ||= hearing.has(address);
  if (!alive && asked && mayPing(options))
    alive = (await options.network.ping(address, options.signal)) === true;
  return { alive, asked: asked && !options.signal.aborted, record, knocked };
}

/** Knocks until somebody shows life; true where the knock itself did. */
async function knockGate(
  address: Address,
  { options, hearing }: Tools,
  record: HostRecord,
  knocked: Map<number, Knock>,
): Promise<boolean> {
  for (const port of options.ports.gate) {
    if (options.signal.aborted) return false;
    const patience = knocked.size === 0 ? 'full' : 'usual';
    const outcome = await options.network.knock(address, port, options.signal, patience);
    knocked.set(port, outcome);
    if (note(record, port, outcome)) return true;
    if (outcome === 'stopped' || hearing.has(address)) return false;
  }
  return false;
}

/** Writes a knock down; true where it shows that somebody is there. */
export function note(record: HostRecord, port: number, outcome: Knock): boolean {
  if (outcome !== 'open' && outcome !== 'refused') return false;
  record.knocked(port, outcome === 'open');
  return true;
}

/** True where every datagram could be put. */
async function askEveryAddress(address: Address, { options, channels }: Tools): Promise<boolean> {
  const asks: Promise<string>[] = [];
  for (const [scanner, channel] of channels)
    if (scanner.audience === 'every-address') asks.push(channel.ask(address, options.signal));
  return (await Promise.all(asks)).every((end) => end !== 'stopped');
}

function mayPing({ scope, bounds, signal }: SweepOptions): boolean {
  return !signal.aborted && scope.size <= bounds.pingUpTo;
}
