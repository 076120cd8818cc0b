import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Address, AddressFamily } from '../model/address.ts';
import type { DatagramChannel, Heard } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import { longestUnicastMs } from '../model/scanner.ts';
import type { Door } from './door.ts';
import type { Gate } from './gate.ts';
import type { Admitted } from './guard.ts';
import { Question, type Told } from './question.ts';
import { receive } from './receive.ts';
import { closeSocket, openSocket, sendTo } from './udp-socket.ts';
import { unwatch, watch } from './watch.ts';

// The kernel's queue is full, or it has no memory for it: comes back by itself.
const fullQueue = new Set(['ENOBUFS', 'EAGAIN', 'ENOMEM']);
const fullQueueWaitMs = 20;
const fullQueueTries = 20;
// A router said, or this machine remembers, that nobody has the address: silence, not a failure of ours.
const nobodyThere = new Set(['EHOSTUNREACH', 'EHOSTDOWN', 'ECONNREFUSED']);

// A datagram to a neighbour that is not there fills its socket's send buffer until ARP gives up after three seconds, and a
// default buffer holds about ninety: on one socket, the absent of a local /24 would hold everybody up for half a minute.
const laneCount = 16;

/**
 * Ephemeral sockets over which a datagram scanner asks any number of addresses: one for each family, and several where
 * it asks addresses at which there may be nobody.
 */
export class Channel implements DatagramChannel {
  readonly #door: Door;
  readonly #scanner: DatagramScanner;
  readonly #heard: Heard;
  /** Sockets by lane, and those that are being opened. */
  readonly #open = new Map<string, Socket>();
  readonly #opening = new Map<string, Promise<Socket | null>>();
  /** Open questions by address; more than one where somebody asked again before the first was over. */
  readonly #questions = new Map<Address, readonly Question[]>();
  /** The scanner's own rate, where its protocol amplifies. */
  readonly #pace: Gate | null;
  readonly #lanes: number;
  #asks = 0;
  #closed = false;

  constructor(door: Door, scanner: DatagramScanner, heard: Heard) {
    this.#door = door;
    this.#scanner = scanner;
    this.#heard = heard;
    this.#lanes = scanner.audience === 'every-address' ? laneCount : 1;
    this.#pace = door.pace(scanner);
  }

  ask(address: Address, signal: AbortSignal, which: 'all' | 'first' | 'rest' = 'all'): Promise<Told> {
    const to = this.#door.guard.admitUdp(address, this.#scanner.port);
    if (to === null || signal.aborted || this.#closed) return Promise.resolve('stopped');
    if (this.#door.nobody.has(address)) return Promise.resolve('silent');
    const family = isIPv6(address) ? 6 : 4;
    const lane = `${family}/${this.#asks++ % this.#lanes}`;
    const open = this.#open.get(lane);
    if (open !== undefined) return this.#askOver(open, to, signal, which);
    return this.#opened(lane, family).then((socket) =>
      socket === null ? 'stopped' : this.#askOver(socket, to, signal, which),
    );
  }

  /** No async function: what one holds while it waits is a third of what a sweep's questions take, thousands at once. */
  #askOver(
    socket: Socket,
    to: Admitted<'udp'>,
    signal: AbortSignal,
    which: 'all' | 'first' | 'rest',
  ): Promise<Told> {
    if (signal.aborted || this.#closed) return Promise.resolve('stopped');
    return new Promise((resolve, reject) => {
      const question = new Question();
      this.#remember(to.address, question);
      watch(signal, question);
      const end = () => {
        unwatch(signal, question);
        this.#forget(to.address, question);
        // While this machine's own address is gone nobody could answer: that is no silence.
        resolve(
          question.told === 'silent' && this.#door.sources.lost() ? 'stopped' : (question.told ?? 'silent'),
        );
      };
      const rounds = { from: which === 'rest' ? 1 : 0, to: which === 'first' ? 1 : this.#scanner.repeats };
      this.#sendAll(socket, to, question, { signal, ...rounds }).then(
        () => question.listen(Math.min(this.#scanner.listenMs, longestUnicastMs), end),
        (bug: unknown) => {
          end();
          reject(bug);
        },
      );
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const questions of this.#questions.values()) for (const one of questions) one.tell('stopped');
    await Promise.all(this.#opening.values());
    for (const socket of this.#open.values()) await closeSocket(socket);
  }

  #remember(address: Address, question: Question): void {
    const others = this.#questions.get(address);
    this.#questions.set(address, others === undefined ? [question] : [...others, question]);
  }

  #forget(address: Address, question: Question): void {
    const left = this.#questions.get(address)?.filter((one) => one !== question) ?? [];
    if (left.length === 0) this.#questions.delete(address);
    else this.#questions.set(address, left);
  }

  /**
   * Sends every request once, then repeats them as often as the scanner says while nothing has answered. An answer to
   * one request does not cancel another: they ask different things, and which of the two a device hears first must not
   * decide what is known of it. One that cannot be put ends the question.
   */
  async #sendAll(
    socket: Socket,
    to: Admitted<'udp'>,
    question: Question,
    { signal, from, to: end }: { readonly signal: AbortSignal; readonly from: number; readonly to: number },
  ): Promise<void> {
    for (let round = from; round < end; round++) {
      if (round > 0 && !(await question.pause(this.#scanner.gapMs))) return;
      for (const request of this.#scanner.requests(to.address)) {
        if (isOver(question, round)) return;
        if (!(await this.#sendOne(socket, to, request, question, signal))) question.tell('stopped');
      }
    }
  }

  /** False where the datagram could not be put: the signal fired, the gate closed, or this machine has no way there. */
  async #sendOne(
    socket: Socket,
    to: Admitted<'udp'>,
    request: Uint8Array,
    question: Question,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (this.#pace !== null && !(await this.#pace.datagram(to.address, signal))) return false;
    if (this.#closed || !(await this.#door.gate.datagram(to.address, signal))) return false;
    this.#door.counters.datagrams += 1;
    for (let tries = 1; ; tries++) {
      const code = await sendTo(socket, to, request);
      if (code === null || nobodyThere.has(code)) return true;
      if (!fullQueue.has(code) || tries === fullQueueTries) {
        const fields = { code, scanner: this.#scanner.id, to: to.address };
        this.#door.log.warn(fields, 'A datagram could not be sent; its address counts as not asked.');
        return false;
      }
      await delay(fullQueueWaitMs);
      if (question.told === 'stopped') return true;
    }
  }

  #opened(lane: string, family: AddressFamily): Promise<Socket | null> {
    const opening = this.#opening.get(lane) ?? this.#openLane(lane, family);
    this.#opening.set(lane, opening);
    return opening;
  }

  async #openLane(lane: string, family: AddressFamily): Promise<Socket | null> {
    try {
      const received = (bytes: Uint8Array, from: Address) => this.#received(bytes, from);
      const socket = await openSocket({ family }, received, this.#door.log);
      this.#open.set(lane, socket);
      return socket;
    } catch (error) {
      this.#door.log.warn(
        { err: error, family },
        'No UDP socket could be opened; these addresses are not asked.',
      );
      return null;
    } finally {
      this.#opening.delete(lane);
    }
  }

  #received(bytes: Uint8Array, from: Address): void {
    if (!receive(this.#door, this.#scanner, this.#heard, bytes, from)) return;
    for (const question of this.#questions.get(from) ?? []) question.tell('answered');
  }
}

function isOver({ told }: Question, round: number): boolean {
  return told === 'stopped' || (round > 0 && told !== null);
}
