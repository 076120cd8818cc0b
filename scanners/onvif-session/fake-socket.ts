import { Duplex } from 'node:stream';
import type { ToWorker } from './messages.ts';

/** A request as node-onvif wrote it, the parts that are passed on: not its headers. */
export interface WrittenRequest {
  readonly path: string;
  readonly body: string;
}

/**
 * A stand-in for Node's HTTP connection. It leads nowhere: a complete request is passed to `carry`, and `reply` returns
 * the answer as a well-formed message of known length.
 */
export class FakeSocket extends Duplex {
  readonly #carry: (request: WrittenRequest) => void;
  #written: Buffer = Buffer.alloc(0);

  constructor(carry: (request: WrittenRequest) => void) {
    super();
    this.#carry = carry;
  }

  /** The worker's owner keeps the time. */
  setTimeout(): this {
    return this;
  }

  reply({ status, body }: ToWorker): void {
    this.push(`HTTP/1.1 ${status} Reply\r\nContent-Length: ${body.byteLength}\r\nConnection: close\r\n\r\n`);
    this.push(body);
    this.push(null);
  }

  override _read(): void {
    // Nothing to fetch: the reply is pushed when it arrives.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#written = Buffer.concat([this.#written, chunk]);
    const request = wholeRequest(this.#written);
    if (request !== null) {
      this.#written = Buffer.alloc(0);
      this.#carry(request);
    }
    done();
  }
}

/** Null while the head or part of the body is missing. */
function wholeRequest(written: Buffer): WrittenRequest | null {
  const end = written.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = written.toString('latin1', 0, end);
  const body = written.subarray(end + 4);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
  const path = /^POST (\S+) HTTP/.exec(head)?.[1];
  return path === undefined || body.byteLength < length ? null : { path, body: body.toString('utf8') };
}
