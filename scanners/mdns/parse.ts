import { type Answer, decode } from 'dns-packet';
import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../parsing/charset.ts';
import { factsOf, isSecretName, type Reported } from '../parsing/facts.ts';
import { enumeration } from './request.ts';

// RFC 6762, section 17: a message is at most 9,000 bytes with its headers.
const maxBytes = 9_000;
const maxRecords = 200;

/**
 * Facts of one answer (RFC 6762, RFC 6763): service types, instances, hosts and TXT strings, from at most 200 records.
 * Null for queries, our own included, and for what cannot be parsed. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const records = readRecords(reply);
  return records === null ? null : factsOf(records.flatMap(recordFacts));
}

/** Facts of TXT strings (RFC 6763, 6.3) as `key=value`; those whose key announces a secret are left out. */
export function txtFacts(strings: readonly Uint8Array[]): Reported[] {
  const texts = strings.slice(0, 64).map((bytes) => decodeText(bytes));
  return texts
    .filter((text) => !isSecretName(text.split('=', 1)[0] ?? ''))
    .map((text): Reported => ['mdns.txt', text]);
}

/**
 * Splits an instance's full name (RFC 6763, 4.1). The instance is everything before the type, dots included, as in
 * `AXIS P1.2 - 00408C…`. Null if the name has no type.
 */
export function nameFacts(fullName: string): Reported[] {
  const match = /^(?:(.+)\.)?(_[^.]+\._(?:tcp|udp))(?:\.local)?\.?$/i.exec(fullName);
  if (match?.[2] === undefined || match[2].toLowerCase() === '_dns-sd._udp') return [];
  const instance = match[1]?.replace(/(?:^|\.)_[^.]+\._sub$/i, '');
  return [
    ['mdns.service', match[2]],
    ['mdns.instance', instance],
  ];
}

/** A host name without its trailing dot. */
export function hostFact(target: string): Reported {
  return ['mdns.host', target.replace(/\.$/, '')];
}

function readRecords(reply: Uint8Array): readonly Answer[] | null {
  if (reply.byteLength < 12 || reply.byteLength > maxBytes) return null;
  const message = Buffer.from(reply);
  // The counts come from the sender; lowering them bounds the work before any is done.
  for (const offset of [6, 8, 10])
    message.writeUInt16BE(Math.min(message.readUInt16BE(offset), maxRecords), offset);
  if (message.readUInt16BE(4) > maxRecords) return null;
  return decoded(message) ?? decoded(answersAlone(message));
}

function decoded(message: Buffer): readonly Answer[] | null {
  try {
    const packet = decode(message);
    if (packet.type !== 'response') return null;
    return [...(packet.answers ?? []), ...(packet.additionals ?? [])].slice(0, maxRecords);
  } catch {
    // The decoder throws for every malformed name and length: then this is not DNS.
    return null;
  }
}

/** The same message without anything after its answers, which may be truncated or broken. */
function answersAlone(message: Buffer): Buffer {
  return Buffer.from(message).fill(0, 8, 12);
}

function recordFacts(record: Answer): Reported[] {
  if (record.type === 'PTR') {
    const isType = record.name.toLowerCase().replace(/\.$/, '') === enumeration;
    return isType ? nameFacts(record.data).slice(0, 1) : nameFacts(record.data);
  }
  if (record.type === 'SRV') return [...nameFacts(record.name), hostFact(record.data.target)];
  if (record.type === 'TXT') return [...nameFacts(record.name), ...txtFacts(stringsOf(record.data))];
  return [];
}

function stringsOf(data: unknown): Uint8Array[] {
  return (Array.isArray(data) ? data : [data]).filter((part) => part instanceof Uint8Array);
}
