import { canonicalMac } from '../../src/model/address.ts';
import type { Fact, Field } from '../../src/model/observation.ts';
import { decodeText } from '../parsing/charset.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { type Element, elements, inside, integerOf, oidOf, tag } from './ber.ts';
import { isWhole, nextPart, objects, version2c } from './request.ts';

const meanings: Readonly<Record<string, Field>> = {
  [objects.sysDescr]: 'snmp.sys-descr',
  [objects.sysObjectId]: 'snmp.sys-object-id',
  [objects.sysName]: 'snmp.sys-name',
  [objects.hikvisionModel]: 'maker.model',
  [objects.hikvisionFirmware]: 'maker.firmware',
  [objects.hikvisionMac]: 'maker.mac',
  [objects.hikvisionVendor]: 'maker.vendor',
  [objects.dahuaSerial]: 'maker.serial',
  [objects.dahuaModel]: 'maker.model',
  [objects.dahuaFirmware]: 'maker.firmware',
  [objects.boschVendor]: 'maker.vendor',
};

/** The MIB of a value, by the beginning of its OID. */
const mibs = [
  { prefix: '1.3.6.1.4.1.39165.', answer: 'hikvision-mib' },
  { prefix: '1.3.6.1.4.1.1004849.', answer: 'dahua-mib' },
  { prefix: '1.3.6.1.4.1.3967.', answer: 'bosch-mib' },
] as const;

/** The null OID (zeroDotZero); agents without one of their own report it. */
const nullOid = '0.0';

/**
 * Facts of one Response of SNMP v2c. Null for anything else, our own request looped back included; `[]` for an agent
 * that has none of the values. The community in it is never read. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const response = responseOf(reply);
  return response === null ? null : factsOf((elements(response.bindings) ?? []).flatMap(reported));
}

const noError = 0;

/**
 * The id of the next request to put to an agent after its reply: the parts one after another, once it answered an error to
 * all of it together. It may have been too big, or contain a value that the agent does not have: some answer v2c as they
 * would v1 (RFC 1157, 4.1.2). Null if nothing is left to query. Total.
 */
export function partAfter(reply: Uint8Array): number | null {
  const response = responseOf(reply);
  if (response === null || (isWhole(response.id) && response.status === noError)) return null;
  return nextPart(response.id);
}

interface Response {
  readonly id: number;
  readonly status: number;
  readonly bindings: Uint8Array;
}

function responseOf(reply: Uint8Array): Response | null {
  const [version, community, pdu] = inside(reply, tag.sequence) ?? [];
  if (integerOf(version) !== version2c || community?.tag !== tag.octetString) return null;
  if (pdu?.tag !== tag.response) return null;
  const [first, second, index, bindings] = elements(pdu.content) ?? [];
  const [id, status] = [integerOf(first), integerOf(second)];
  if (id === null || status === null || integerOf(index) === null) return null;
  return bindings?.tag === tag.sequence ? { id, status, bindings: bindings.content } : null;
}

function reported(binding: Element): Reported[] {
  const [name, value] = binding.tag === tag.sequence ? (elements(binding.content) ?? []) : [];
  const object = oidOf(name);
  const field = object === null ? undefined : meanings[object];
  const text = field === undefined ? null : textOf(value, field);
  if (object === null || field === undefined || text === null) return [];
  const mib = mibs.find(({ prefix }) => object.startsWith(prefix));
  return [[field, text], ...(mib === undefined ? [] : [['maker.answer', mib.answer] as const])];
}

// noSuchObject and noSuchInstance (RFC 3416, 3) have their own tags and end here, as every other type does.
function textOf(value: Element | undefined, field: Field): string | null {
  if (field === 'snmp.sys-object-id') {
    const object = oidOf(value);
    return object === nullOid ? null : object;
  }
  if (value?.tag !== tag.octetString) return null;
  if (field === 'maker.mac') return macOf(value.content);
  const text = decodeText(value.content).trim();
  return text === '' ? null : text;
}

// Written with hyphens, or the six bytes themselves.
function macOf(content: Uint8Array): string | null {
  const bytes = Buffer.from(content);
  return canonicalMac(bytes.toString(bytes.length === 6 ? 'hex' : 'latin1'));
}
