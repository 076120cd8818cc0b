import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Address, AddressFamily } from '../model/address.ts';
import type { DatagramChannel, Heard } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { pause } from './deadline.ts';
import type { Door } from './door.ts';
import { Gate } from './gate.ts';
import type { Admitted } from './guard.ts';
import { receive } from './receive.ts';
import { closeSocket, openSocket, sendTo } from './udp-socket.ts';
import { onAbort } from './watch.ts';

type Told = 'answered' | 'silent' | 'stopped';

// The kernel's queue is full, or it has no memory for it: comes back by itself.
const fullQueue = new Set(['ENOBUFS', 'EAGAIN', 'ENOMEM']);
const fullQueueWaitMs = 20;
const fullQueueTries = 20;

/** One ephemeral socket for each family, over which a datagram scanner asks any number of addresses. */
export class Channel implements DatagramChannel {
  readonly #door: Door;
  readonly #scanner: DatagramScanner;
  readonly #heard: Heard;
  readonly #sockets = new Map<AddressFamily, Promise<Socket>>();
  readonly #asked = new Map<Address, AbortController>();
  readonly #life = new AbortController();
  /** The scanner's own rate, where its protocol amplifies. */
  readonly #pace: Gate | null;

  constructor(door: Door, scanner: DatagramScanner, heard: Heard) {
    this.#door = door;
    this.#scanner = scanner;
    this.#heard = heard;
    const rate = scanner.perSecond;
    this.#pace = rate === undefined ? null : new Gate({ rate, hostRate: rate, perHost: 1 });
  }

  async ask(address: Address, signal: AbortSignal): Promise<Told> {
    const to = this.#door.guard.admitUdp(address, this.#scanner.port);
    if (to === null || signal.aborted || this.#life.signal.aborted) return 'stopped';
    const socket = await this.#socket(isIPv6(address) ? 6 : 4);
    if (socket === null) return 'stopped';
    const answered = new AbortController();
    this.#asked.set(address, answered);
    const forget = onAbort(this.#life.signal, () => answered.abort('closed'));
    const stop = onAbort(signal, () => answered.abort('stopped'));
    try {
      const sent = await this.#sendAll(socket, to, answered.signal);
      if (sent && !(await pause(this.#scanner.listenMs, answered.signal))) return told(answered.signal);
      return answered.signal.aborted ? told(answered.signal) : sent ? 'silent' : 'stopped';
    } finally {
      stop();
      forget();
      if (this.#asked.get(address) === answered) this.#asked.delete(address);
    }
  }

  async close(): Promise<void> {
    this.#life.abort();
    this.#pace?.close();
    const opened = await Promise.allSettled(this.#sockets.values());
    for (const socket of opened) if (socket.status === 'fulfilled') await closeSocket(socket.value);
  }

  /** False where not everything could be sent: an answer came first, the signal fired, or this machine failed. */
  async #sendAll(socket: Socket, to: Admitted<'udp'>, signal: AbortSignal): Promise<boolean> {
    for (let round = 0; round < this.#scanner.repeats; round++) {
      if (round > 0 && !(await pause(this.#scanner.gapMs, signal))) return false;
      for (const request of this.#scanner.requests(to.address)) {
        if (!(await this.#sendOne(socket, to, request, signal))) return false;
      }
    }
    return true;
  }

  async #sendOne(
    socket: Socket,
    to: Admitted<'udp'>,
    request: Uint8Array,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (this.#pace !== null && !(await this.#pace.datagram(to.address, signal))) return false;
    if (!(await this.#door.gate.datagram(to.address, signal))) return false;
    this.#door.counters.datagrams += 1;
    for (let tries = 1; ; tries++) {
      const code = await sendTo(socket, to, request);
      if (code === null) return true;
      this.#door.log.warn(
        { code, scanner: this.#scanner.id, to: to.address },
        'A datagram could not be sent.',
      );
      // No route to this address: it is as good as silent, and nobody was asked for longer than that takes.
      if (!fullQueue.has(code)) return !signal.aborted;
      if (tries === fullQueueTries || !(await pause(fullQueueWaitMs, signal))) return false;
    }
  }

  async #socket(family: AddressFamily): Promise<Socket | null> {
    const opening =
      this.#sockets.get(family) ??
      openSocket({ family }, (bytes, from) => this.#received(bytes, from), this.#door.log);
    this.#sockets.set(family, opening);
    try {
      return await opening;
    } catch (error) {
      this.#sockets.delete(family);
      this.#door.log.warn(
        { err: error, family },
        'No UDP socket could be opened; these addresses are not asked.',
      );
      return null;
    }
  }

  #received(bytes: Uint8Array, from: Address): void {
    if (receive(this.#door, this.#scanner, this.#heard, bytes, from))
      this.#asked.get(from)?.abort('answered');
  }
}

function told(signal: AbortSignal): Told {
  return signal.reason === 'answered' ? 'answered' : 'stopped';
}
