import { type ChildProcess, execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lab } from './netns.ts';

/** One packet as parsed by tcpdump. */
export interface Packet {
  /** Seconds. */
  readonly at: number;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'other';
  /** `address.port` (no port for ICMP), as tcpdump prints them. */
  readonly from: string;
  readonly to: string;
  /** TCP flags in tcpdump's letters (`S`, `S.`, `F.`, `R`); empty otherwise. */
  readonly flags: string;
}

/** The payload of one TCP or UDP packet. */
export interface Payload {
  readonly protocol: 'tcp' | 'udp';
  /** Destination. */
  readonly to: string;
  readonly port: number;
  readonly bytes: Buffer;
}

/** How often, in milliseconds, tcpdump is checked for having read everything from the kernel, and how many times. */
const lookMs = 250;
const looks = 120;
/** The most that tcpdump may print of a capture. */
const mostBytes = 256 * 1024 * 1024;

/** The traffic on one interface of a namespace, captured by tcpdump until `stop`. */
export class Capture {
  readonly #child: ChildProcess;
  readonly #file: string;
  #stderr = '';

  private constructor(child: ChildProcess, file: string) {
    this.#child = child;
    this.#file = file;
    child.stderr?.on('data', (data: Buffer) => {
      this.#stderr += data.toString();
    });
  }

  /**
   * Starts capturing what matches a pcap filter, or everything; resolves when the kernel delivers packets. Of each packet 4 KiB are kept,
   * so that the kernel has room for thousands while other processes have the processor.
   */
  static async start(
    lab: Lab,
    namespace: string,
    name: string,
    file: string,
    ...filter: readonly string[]
  ): Promise<Capture> {
    const how = ['-i', name, '-n', '-U', '-Z', 'root', '-B', '16384', '--immediate-mode', '-w', file];
    const args = [...how, '-s', '4096', ...filter];
    return new Capture(await lab.start(namespace, 'tcpdump', args, 'listening on'), file);
  }

  /** The same for addresses and ports alone: the kernel has room for many more. */
  static headers(lab: Lab, namespace: string, name: string, file: string, filter: string): Promise<Capture> {
    return Capture.start(lab, namespace, name, file, ...['-s', '96', filter]);
  }

  /**
   * Ends the capture once everything was read that came before. Throws if a packet of these was dropped or left unread: then it proves
   * nothing. What comes meanwhile may be left: the kernel goes on looking for neighbours.
   */
  async stop(): Promise<void> {
    let before = Number.NaN;
    for (let look = 0; look < looks && Number.isNaN(before); look++) {
      this.#stderr = '';
      // It prints its counters and goes on.
      this.#child.kill('SIGUSR1');
      await pause(lookMs);
      if (this.#count('captured') === this.#count('received by filter')) before = this.#count('captured');
    }
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#stderr = '';
    this.#child.kill('SIGTERM');
    await ended;
    if (this.#count('dropped by kernel') !== 0 || !(this.#count('captured') >= before))
      throw new Error(`the capture is not whole: ${this.#stderr}`);
  }

  /** NaN until it has been printed. */
  #count(what: string): number {
    return Number(new RegExp(`(\\d+) packets? ${what}`).exec(this.#stderr)?.[1]);
  }

  /** The packets that match a pcap filter, one line each; all of them without one. */
  lines(filter = ''): readonly string[] {
    return this.#read(['-tt'], filter)
      .split('\n')
      .filter((line) => line !== '');
  }

  /** The same packets with their content, as far as it can be printed. */
  text(filter = ''): string {
    return this.#read(['-A'], filter);
  }

  /** How many bytes the packets that match a pcap filter had on the wire, including Ethernet headers. */
  bytes(filter: string): number {
    const args = ['-r', this.#file, '-n', '-w', '-', filter];
    const file = execFileSync('tcpdump', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: mostBytes });
    let sum = 0;
    // A header of 24 bytes; before each packet its time, captured length and original length (pcap, version 2.4).
    for (let at = 24; at + 16 <= file.length; at += 16 + file.readUInt32LE(at + 8))
      sum += file.readUInt32LE(at + 12);
    return sum;
  }

  /** The payloads of the IPv4 TCP and UDP packets that match a pcap filter, byte for byte. */
  payloads(filter: string): readonly Payload[] {
    const packets = this.#read(['-x', '-t'], `ip and (${filter})`).split(/\n(?=IP )/);
    return packets.flatMap((packet) => {
      const digits = [...packet.matchAll(/^\t0x[0-9a-f]+: {2}(.*)$/gm)].map(([, line = '']) => line);
      return payloadOf(Buffer.from(digits.join('').replaceAll(' ', ''), 'hex'));
    });
  }

  /** The IP packets that match a pcap filter. */
  packets(filter = ''): readonly Packet[] {
    return this.lines(filter).flatMap((line) => {
      const match = /^(\d+\.\d+) IP6? (\S+) > (\S+): (.*)$/.exec(line);
      if (match === null) return [];
      const [, at = '', from = '', to = '', rest = ''] = match;
      const flags = /^Flags \[([^\]]*)\]/.exec(rest)?.[1];
      return [{ at: Number(at), protocol: protocolOf(flags, rest), from, to, flags: flags ?? '' }];
    });
  }

  #read(options: readonly string[], filter: string): string {
    const args = ['-r', this.#file, '-n', ...options, ...(filter === '' ? [] : [filter])];
    return execFileSync('tcpdump', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: mostBytes,
    });
  }
}

/** From the bytes of an IPv4 packet. */
function payloadOf(packet: Buffer): readonly Payload[] {
  const head = ((packet[0] ?? 0) & 0x0f) * 4;
  const protocol = ({ 6: 'tcp', 17: 'udp' } as const)[packet[9] ?? 0];
  if (protocol === undefined || packet.length < head + 8) return [];
  const own = protocol === 'udp' ? 8 : ((packet[head + 12] ?? 0) >> 4) * 4;
  const to = [...packet.subarray(16, 20)].join('.');
  const bytes = packet.subarray(head + own, packet.readUInt16BE(2));
  return [{ protocol, to, port: packet.readUInt16BE(head + 2), bytes }];
}

function protocolOf(flags: string | undefined, rest: string): Packet['protocol'] {
  if (flags !== undefined) return 'tcp';
  if (rest.startsWith('ICMP')) return 'icmp';
  return /^igmp/.test(rest) ? 'other' : 'udp';
}
