import type { SnmpBehaviour } from '../device.ts';
import type { Scene } from './scene.ts';

type Piece = { readonly tag: number; readonly content: Buffer };

const get = 0xa0;
const sysObjectId = '1.3.6.1.2.1.1.2.0';
const unknownEngine = '1.3.6.1.6.3.15.1.1.4.0';

/**
 * The reply of an SNMP agent: a Report to engine discovery (RFC 3414, 4), the values to a GetRequest of version 2c with its community,
 * silence to any other (RFC 1901). Every community received is in the log.
 */
export function snmpReply(datagram: Buffer, behaviour: SnmpBehaviour, scene: Scene): Buffer | null {
  const [version, second, third, fourth] = pieces(pieces(datagram)[0]?.content);
  const spoken = version?.content[0];
  const note = (verb: string, target: string) =>
    scene.log.request({ port: scene.port, protocol: 'snmp', verb, target });
  if (spoken === 3 && fourth !== undefined) {
    note('discovery', '');
    const pdu = pieces(fourth.content)[2];
    return pdu?.tag === get && behaviour.engine !== undefined ? report(pdu, behaviour.engine) : null;
  }
  const community = second?.content.toString() ?? '';
  scene.log.credentials.push(`SNMP community ${community}`);
  note(`version ${spoken === 1 ? '2c' : '1'} 0x${third?.tag.toString(16)}`, community);
  if (spoken !== 1 || third?.tag !== get)
    scene.log.violations.push(`SNMP of version byte ${spoken} and request 0x${third?.tag.toString(16)}`);
  if (spoken !== 1 || third?.tag !== get || community !== behaviour.community) return null;
  const [id, , , list] = pieces(third.content);
  const bindings = pieces(list?.content).map(({ content }) => {
    const name = dotted(pieces(content)[0]?.content ?? Buffer.alloc(0));
    const text = behaviour.values[name];
    // noSuchObject (RFC 3416, 3) if the agent does not know it.
    const value =
      text === undefined ? tlv(0x80) : name === sysObjectId ? oid(text) : tlv(0x04, Buffer.from(text));
    return tlv(0x30, oid(name), value);
  });
  const pdu = tlv(0xa2, tlv(0x02, id?.content), number(0), number(0), tlv(0x30, ...bindings));
  return tlv(0x30, number(1), tlv(0x04, second?.content), pdu);
}

function report(pdu: Piece, engine: string): Buffer {
  const name = tlv(0x04, Buffer.from(engine, 'hex'));
  const [empty, id] = [tlv(0x04), tlv(0x02, pieces(pdu.content)[0]?.content)];
  const binding = tlv(0x30, oid(unknownEngine), tlv(0x41, Buffer.of(7)));
  const security = tlv(0x30, name, number(3), number(86), empty, empty, empty);
  const head = tlv(0x30, id, tlv(0x02, Buffer.of(0x05, 0xdc)), tlv(0x04, Buffer.of(0)), number(3));
  const scoped = tlv(0x30, name, empty, tlv(0xa8, id, number(0), number(0), tlv(0x30, binding)));
  return tlv(0x30, number(3), head, tlv(0x04, security), scoped);
}

function tlv(tag: number, ...contents: readonly (Buffer | undefined)[]): Buffer {
  const content = Buffer.concat(contents.map((one) => one ?? Buffer.alloc(0)));
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function number(value: number): Buffer {
  return tlv(0x02, Buffer.of(value));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const septets = (value: number): number[] =>
    value < 0x80 ? [value] : [...septets(Math.floor(value / 0x80)).map((byte) => byte | 0x80), value % 0x80];
  return tlv(0x06, Buffer.of(first * 40 + second, ...rest.flatMap(septets)));
}

function dotted(content: Buffer): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 0x80 + (byte & 0x7f);
    if (byte < 0x80) numbers.push(value);
    if (byte < 0x80) value = 0;
  }
  const [first = 0, ...rest] = numbers;
  return [Math.floor(first / 40), first % 40, ...rest].join('.');
}

/** The consecutive elements of a content; ends at the first incomplete one. */
function pieces(content: Buffer | undefined): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; content !== undefined && at + 2 <= content.length; ) {
    const short = content[at + 1] ?? 0;
    const count = short < 0x80 ? 0 : short & 0x7f;
    const length = count === 0 ? short : content.readUIntBE(at + 2, Math.min(count, 4));
    const start = at + 2 + count;
    if (start + length > content.length) break;
    found.push({ tag: content[at] ?? 0, content: content.subarray(start, start + length) });
    at = start + length;
  }
  return found;
}
