import type { Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { AddressFamily } from '../model/address.ts';
import type { LocalSegment } from '../model/network.ts';
import type { DatagramScanner } from '../model/scanner.ts';
import type { NetworkLog } from './log.ts';
import { familyOf, join } from './segment-socket.ts';
import { closeSocket, openSocket, type Received } from './udp-socket.ts';

/** One port while a segment is being listened to on it. */
interface Port {
  readonly socket: Promise<Socket>;
  /** By scanner, one entry for each segment being listened to. */
  readonly listeners: Map<DatagramScanner, Received[]>;
}

/**
 * The fixed ports to which some devices send their answers, on all addresses. One socket per port, however many
 * segments and scanners need it: with several sockets on one port, only one receives unicast to this machine and each
 * receives all multicast, so answers would be lost or duplicated. Every scanner on a port gets each datagram once, and
 * its parser decides whether it is its own.
 */
export class AnswerPorts {
  readonly #log: NetworkLog;
  readonly #ports = new Map<string, Port>();

  constructor(log: NetworkLog) {
    this.#log = log;
  }

  /**
   * Listens on the scanner's answer port for one segment. Returns the function that stops listening, null if the
   * scanner has no such port, or a sentence for people if the port is unavailable, which is logged, too.
   */
  async listen(
    scanner: DatagramScanner,
    segment: LocalSegment,
    received: Received,
  ): Promise<(() => Promise<void>) | string | null> {
    const { answersTo } = scanner;
    if (answersTo === undefined) return null;
    const family = familyOf(segment);
    const key = `${family}/${answersTo.port}`;
    const port = this.#ports.get(key) ?? this.#open(family, answersTo.port);
    this.#ports.set(key, port);
    port.listeners.set(scanner, [...(port.listeners.get(scanner) ?? []), received]);
    const leave = () => this.#leave(key, port, scanner, received);
    let socket: Socket;
    try {
      socket = await port.socket;
    } catch (error) {
      await leave();
      return this.#unavailable(answersTo.port, error);
    }
    try {
      for (const group of answersTo.groups)
        if (isIPv6(group) === (family === 6)) join(socket, group, segment);
      return leave;
    } catch (error) {
      await leave();
      return this.#unjoined(answersTo.port, segment, error);
    }
  }

  #open(family: AddressFamily, port: number): Port {
    const listeners: Port['listeners'] = new Map();
    const received: Received = (bytes, from) => {
      for (const [first] of listeners.values()) first?.(bytes, from);
    };
    return { listeners, socket: openSocket({ family, port }, received, this.#log) };
  }

  async #leave(key: string, port: Port, scanner: DatagramScanner, received: Received): Promise<void> {
    const rest = (port.listeners.get(scanner) ?? []).filter((one) => one !== received);
    if (rest.length > 0) port.listeners.set(scanner, rest);
    else port.listeners.delete(scanner);
    if (port.listeners.size > 0 || this.#ports.get(key) !== port) return;
    this.#ports.delete(key);
    const [opened] = await Promise.allSettled([port.socket]);
    if (opened.status === 'fulfilled') await closeSocket(opened.value);
  }

  /** Linux joins a group on at most twenty interfaces of a socket (ip(7)). */
  #unjoined(port: number, { interfaceName }: LocalSegment, error: unknown): string {
    const limit = (error as NodeJS.ErrnoException)?.code === 'ENOBUFS';
    const remedy = limit ? ' Raise net.ipv4.igmp_max_memberships.' : '';
    const notice = `A group on UDP port ${port} could not be joined on ${interfaceName}. Devices there that answer only to it are not found, and do not count as silent; the others are.${remedy}`;
    this.#log.info({ err: error, port, interface: interfaceName }, notice);
    return notice;
  }

  #unavailable(port: number, error: unknown): string {
    const inUse = ['EADDRINUSE', 'EACCES'].includes(String((error as NodeJS.ErrnoException)?.code));
    const notice = inUse
      ? `UDP port ${port} is in use by another program on this machine, perhaps a maker's own search tool. Devices that answer only to that port are not found until it is closed, and do not count as silent; the others are.`
      : `UDP port ${port} could not be opened. Devices that answer only to that port are not found, and do not count as silent; the others are.`;
    // The sweep reports it at its end, too.
    this.#log.info({ err: error, port }, notice);
    return notice;
  }
}
