import type { MdnsBehaviour } from '../device.ts';
import { type DnsRecord, DnsWriter, dnsTypes, type Question, readQuery } from './dns-message.ts';
import type { Scene } from './scene.ts';

const enumeration = ['_services', '_dns-sd', '_udp', 'local'];

/**
 * The reply of an mDNS responder to a unicast question (RFC 6762, 5.5 and 6.7): it repeats the id and the question, times to live are at
 * most 10 s. Null for silence.
 */
export function mdnsReply(datagram: Buffer, behaviour: MdnsBehaviour, scene: Scene): Buffer | null {
  const message = readQuery(datagram);
  if (message === null || !message.query) {
    scene.log.violations.push(`no DNS question in a datagram to port ${scene.port}`);
    return null;
  }
  const known = records(behaviour, scene);
  const answers: DnsRecord[] = [];
  const additional: DnsRecord[] = [];
  for (const question of message.questions) {
    const verb = Object.entries(dnsTypes).find(([, type]) => type === question.type)?.[0] ?? 'other';
    scene.log.request({ port: scene.port, protocol: 'mdns', verb, target: question.name.join('.') });
    const found = known.filter((record) => answersTo(record, question));
    answers.push(...found);
    const pointsToInstance = found.some(
      (record) => record.type === dnsTypes.PTR && !same(record.name, enumeration),
    );
    if (pointsToInstance && behaviour.ptrOnly !== true)
      additional.push(...known.filter((record) => record.type !== dnsTypes.PTR));
  }
  return answers.length === 0 ? null : write(message.id, message.questions, answers, additional);
}

function write(id: number, questions: Question[], answers: DnsRecord[], additional: DnsRecord[]): Buffer {
  const out = new DnsWriter();
  for (const value of [id, 0x8400, questions.length, answers.length, 0, additional.length]) out.u16(value);
  for (const { name, type, klass } of questions) {
    out.name(name);
    out.u16(type);
    out.u16(klass & 0x7fff);
  }
  for (const record of [...answers, ...additional]) out.record(record, 10);
  return out.finish();
}

function records(behaviour: MdnsBehaviour, scene: Scene): DnsRecord[] {
  const host = behaviour.host.split('.');
  const all: DnsRecord[] = [];
  for (const service of behaviour.services) {
    const type = [...service.type.split('.'), 'local'];
    const instance = [service.instance, ...type];
    all.push(
      { name: enumeration, type: dnsTypes.PTR, write: (to) => to.name(type) },
      { name: type, type: dnsTypes.PTR, write: (to) => to.name(instance) },
      {
        name: instance,
        type: dnsTypes.SRV,
        write: (to) => {
          for (const value of [0, 0, scene.bound(service.port)]) to.u16(value);
          to.name(host);
        },
      },
      {
        name: instance,
        type: dnsTypes.TXT,
        write: (to) => {
          for (const line of service.txt) to.raw([Buffer.byteLength(line), ...Buffer.from(line)]);
        },
      },
    );
  }
  const address = scene.address.split('.').map(Number);
  return [...all, { name: host, type: dnsTypes.A, write: (to) => to.raw(address) }];
}

function answersTo(record: DnsRecord, question: Question): boolean {
  const type = question.type === dnsTypes.ANY || question.type === record.type;
  return type && same(record.name, question.name);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\0').toLowerCase() === other.join('\0').toLowerCase();
}
