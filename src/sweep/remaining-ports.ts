import type { ConnectResult } from '../model/network.ts';
import type { HostRecord } from './host-record.ts';
import { isReply, type ProbedPort } from './search.ts';
import type { SweepContext } from './sweep-context.ts';

/** So many open ports are more than any camera has. */
const manyOpen = 8;

/**
 * The ports that have not answered yet. One that was silent at the gate is asked once more, because now it is known
 * that somebody is there: the first connect may have been lost or not waited for long enough. Of a host that accepts all of
 * them, one question more tells whether it accepts everything. False where this machine seemed to have no way to a port.
 */
export async function probeRemainingPorts(
  record: HostRecord,
  probed: readonly ProbedPort[],
  { options, policy }: SweepContext,
  signal: AbortSignal,
): Promise<boolean> {
  const { network, ports } = options;
  const { address } = record;
  const ends = new Map(probed.map(({ port, end }) => [port, end]));
  for (const { port, end } of probed) if (isReply(end)) record.probed(port, end === 'open');
  const speaksTcp = probed.some(({ end }) => isReply(end));
  const left = ports.full.filter((port) => !isReply(ends.get(port) ?? 'silent'));
  for (const port of left) {
    if (signal.aborted || policy.modeOf(address) !== 'full') break;
    const wait = speaksTcp && !ends.has(port) ? 'usual' : 'full';
    const end = await network.connectProbe(address, port, signal, wait);
    ends.set(port, end);
    if (isReply(end)) record.probed(port, end === 'open');
  }
  if (allOpen(ends)) await policy.acceptsEverything(address, []);
  return ![...ends.values()].includes('unreachable');
}

function allOpen(ends: ReadonlyMap<number, ConnectResult>): boolean {
  return ends.size >= manyOpen && [...ends.values()].every((end) => end === 'open');
}
