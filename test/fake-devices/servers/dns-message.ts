/** A question of a DNS message (RFC 1035). */
export interface Question {
  readonly name: readonly string[];
  readonly type: number;
  /** With the unicast-response bit of RFC 6762 still in it. */
  readonly klass: number;
}

/** A record to send; `data` is written by {@link DnsWriter} so that names in it can be compressed. */
export interface DnsRecord {
  readonly name: readonly string[];
  readonly type: number;
  readonly write: (to: DnsWriter) => void;
}

export const dnsTypes = { A: 1, PTR: 12, TXT: 16, SRV: 33, ANY: 255 } as const;

/** Reads id, whether it is a query, and the questions; null if the bytes are not a DNS message. */
export function readQuery(bytes: Buffer): { id: number; query: boolean; questions: Question[] } | null {
  if (bytes.length < 12) return null;
  const questions: Question[] = [];
  let at = 12;
  for (let left = bytes.readUInt16BE(4); left > 0; left--) {
    const name: string[] = [];
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
      if (length > 63) return null;
      name.push(bytes.toString('utf8', at + 1, at + 1 + length));
      at += 1 + length;
    }
    if (at + 5 > bytes.length) return null;
    questions.push({ name, type: bytes.readUInt16BE(at + 1), klass: bytes.readUInt16BE(at + 3) });
    at += 5;
  }
  return { id: bytes.readUInt16BE(0), query: (bytes.readUInt16BE(2) & 0x8000) === 0, questions };
}

/** Writes a DNS message with compressed names, as real responders do. */
export class DnsWriter {
  private readonly bytes: number[] = [];
  private readonly seen = new Map<string, number>();

  u16(value: number): void {
    this.bytes.push((value >> 8) & 0xff, value & 0xff);
  }

  u32(value: number): void {
    this.u16(value >>> 16);
    this.u16(value & 0xffff);
  }

  raw(bytes: Iterable<number>): void {
    this.bytes.push(...bytes);
  }

  name(labels: readonly string[]): void {
    for (let from = 0; from < labels.length; from++) {
      const key = labels.slice(from).join('\0');
      const earlier = this.seen.get(key);
      if (earlier !== undefined) {
        this.u16(0xc000 | earlier);
        return;
      }
      this.seen.set(key, this.bytes.length);
      const label = Buffer.from(labels[from] ?? '');
      this.raw([label.length, ...label]);
    }
    this.raw([0]);
  }

  record(record: DnsRecord, seconds: number): void {
    this.name(record.name);
    this.u16(record.type);
    this.u16(1);
    this.u32(seconds);
    const lengthAt = this.bytes.length;
    this.u16(0);
    record.write(this);
    const length = this.bytes.length - lengthAt - 2;
    this.bytes[lengthAt] = length >> 8;
    this.bytes[lengthAt + 1] = length & 0xff;
  }

  finish(): Buffer {
    return Buffer.from(this.bytes);
  }
}
