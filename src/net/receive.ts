import type { Address } from '../model/address.ts';
import type { FactListener } from '../model/network.ts';
import type { Fact } from '../model/observation.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import type { NetworkContext } from './network-context.ts';

/**
 * Handles a datagram: dropped unread if from outside the scope or beyond its sender's quota, else passed to the
 * scanner's parser and, if that accepts it, to `onFacts`. Each datagram is isolated: a parser or listener that throws
 * costs only this one. True if the datagram was an answer.
 */
export function receive(
  context: NetworkContext,
  scanner: DatagramScanner,
  onFacts: FactListener,
  bytes: Uint8Array,
  from: Address,
): boolean {
  if (!context.guard.mayReceive(from) || !context.quotas.admits(from, bytes.byteLength)) return false;
  context.counters.bytesRead += bytes.byteLength;
  try {
    const facts: readonly Fact[] | null = scanner.parse(bytes);
    if (facts === null) {
      context.counters.malformed += 1;
      return false;
    }
    onFacts(from, scanner.port, facts);
    return true;
  } catch (bug) {
    context.counters.malformed += 1;
    context.log.warn(
      { err: bug, scanner: scanner.id, from },
      'A defect of camcensus: reading one datagram failed. The sweep continues; please report it.',
    );
    return false;
  }
}
