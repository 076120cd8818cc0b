import type { ConnectResult } from '../model/network.ts';
import { isReply, type ProbedPort } from './discovered.ts';
import type { HostRecord } from './host-record.ts';
import { scanPorts } from './port-scan.ts';
import type { SweepContext } from './sweep-context.ts';

/** More open ports than any camera has. */
const manyOpen = 8;

/**
 * Tries the ports that have not answered yet. One that was silent during host discovery is tried once more, now that there is
 * known to be a host: the first SYN may have been lost, or the timeout too short. If a host accepts all of them, a control port
 * shows whether it accepts everything. False if this machine seemed unable to reach a port.
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
  for (const { port, end } of probed) if (isReply(end)) record.probed(port, end);
  const speaksTcp = probed.some(({ end }) => isReply(end));
  const left = ports.full.filter((port) => !isReply(ends.get(port) ?? 'silent'));
  const fresh = new Set(left.filter((port) => speaksTcp && !ends.has(port)));
  const halt = policy.whileNoController(address, signal);
  await scanPorts({
    network,
    address,
    ports: left,
    signal: halt.signal,
    timeoutOf: (port) => (fresh.has(port) ? 'usual' : 'full'),
    mayGoOn: () => policy.modeOf(address) === 'full',
    ended: (port, end) => {
      ends.set(port, end);
      if (isReply(end)) record.probed(port, end);
    },
  }).finally(halt.release);
  if (allOpen(ends) && policy.modeOf(address) === 'full') await policy.acceptsEverything(address, []);
  return ![...ends.values()].includes('unreachable');
}

function allOpen(ends: ReadonlyMap<number, ConnectResult>): boolean {
  return ends.size >= manyOpen && [...ends.values()].every((end) => end === 'open');
}
