import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** Bytes of content in one packet of TCP, and of its headers. */
const packet = { content: 1_400, headers: 66 };
/** A piece is never more than what the rate lets through in this time, in milliseconds, or one packet. */
const pieceMs = 5;

/** Where to connect to, and how fast it may send. */
export interface PacedOptions {
  readonly host: string;
  readonly port: number;
  /** Bytes a second, with the headers of TCP and IP. */
  readonly rate: number;
  /** Milliseconds until an attempt to connect is given up. */
  readonly timeoutMs: number;
}

/**
 * Connects by TCP and sends evenly: packet by packet at the rate, whatever is written at once. A burst, as TCP sends it by itself, would keep a
 * slow line busy for as long as it is, and everything else on that line waits. What is received is not delayed. Rejects with the socket's error.
 */
export async function connectPaced({ host, port, rate, timeoutMs }: PacedOptions): Promise<Duplex> {
  const socket = connect({ host, port, noDelay: true });
  const tooLong = AbortSignal.timeout(timeoutMs);
  try {
    await once(socket, 'connect', { signal: tooLong });
  } catch (error) {
    socket.destroy();
    if (tooLong.aborted) throw Object.assign(new Error('connection timed out'), { code: 'ETIMEDOUT' });
    throw error;
  }
  return new PacedConnection(socket, rate);
}

/**
 * A lost connection ends like one that was closed, and what is written to it then goes nowhere: TLS over a stream that fails gives an error to a
 * socket at which its user may listen no more, and that would end the process.
 */
class PacedConnection extends Duplex {
  readonly #socket: Socket;
  readonly #rate: number;
  readonly #piece: number;
  /** When the line is free for the next piece, in milliseconds of the process. */
  #free = 0;
  #timer: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(socket: Socket, rate: number) {
    super();
    this.#socket = socket;
    this.#rate = rate;
    this.#piece = Math.max(packet.content, Math.floor((rate * pieceMs) / 1_000));
    socket.on('data', (bytes) => {
      if (!this.push(bytes)) socket.pause();
    });
    socket.on('end', () => this.#end());
    socket.on('error', () => {});
    socket.on('close', () => this.#end());
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(bytes, done);
  }

  override _final(done: () => void): void {
    if (this.#socket.destroyed) done();
    else this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#socket.destroy();
    done(error);
  }

  #end(): void {
    if (!this.#ended) this.push(null);
    this.#ended = true;
  }

  #send(bytes: Buffer, done: () => void): void {
    const wait = this.#free - performance.now();
    // A timer fires up to a millisecond early.
    if (wait > 1) {
      this.#timer = setTimeout(() => this.#send(bytes, done), wait);
      return;
    }
    if (this.#socket.destroyed) {
      done();
      return;
    }
    const piece = bytes.subarray(0, this.#piece);
    const packets = Math.ceil(piece.length / packet.content);
    const takesMs = ((piece.length + packets * packet.headers) / this.#rate) * 1_000;
    // What a late timer lost is not made up for: that would be a burst.
    this.#free = Math.max(this.#free, performance.now()) + takesMs;
    const rest = bytes.subarray(piece.length);
    this.#socket.write(piece, () => {
      if (rest.length === 0) done();
      else this.#send(rest, done);
    });
  }
}
