import type { Address } from '../model/address.ts';
import type { FactListener, Network } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import type { NetworkContext } from './network-context.ts';
import { receive } from './receive.ts';
import { closeSocket, openSocket } from './udp-socket.ts';

/**
 * Listens on a scanner's own port for broadcasts and for answers to other programs that sent from that port. The port is not
 * shared: of two sockets on it only one gets unicast to this machine, and building management software must not miss a
 * datagram because of us. Returns the function that stops listening, or a sentence if the port is unavailable.
 */
export async function listenPassively(
  context: NetworkContext,
  scanner: DatagramScanner,
  onFacts: FactListener,
): ReturnType<Network['listenPassively']> {
  const { id, port } = scanner;
  const received = (bytes: Uint8Array, from: Address) => void receive(context, scanner, onFacts, bytes, from);
  try {
    const socket = await openSocket({ family: 4, port, alone: true }, received, context.log);
    return () => closeSocket(socket);
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException)?.code === 'EADDRINUSE';
    const why = inUse ? 'is in use by another program on this machine' : 'could not be opened';
    const notice = `UDP port ${port} ${why}: unsolicited datagrams there are not received (${id}). Hosts are still scanned.`;
    context.log.info({ err: error, port }, notice);
    return notice;
  }
}
