import { randomUUID } from 'node:crypto';
import { decodeEntities } from '../src/model/entities.ts';
import type { Fact } from '../src/model/observation.ts';
import type { DatagramScanner } from '../src/model/scanner.ts';
import { decodeText } from './parsing/charset.ts';
import { factsOf } from './parsing/facts.ts';

/**
 * SADP: Hikvision's discovery. Its products for other brands answer, too, and so do its door stations and alarm panels.
 */
export const sadp: DatagramScanner = {
  id: 'sadp',
  kind: 'datagram',
  order: 30,
  sends:
    'One SADP inquiry to UDP 37020 of each address, again to a host that shows life, and twice to the group of each local segment in scope; some reply to that group and port.',
  neverSends:
    'Never another SADP verb (activate, update, restore, reset and others change devices), never a repeat to a device that has replied.',
  cost: { connections: 0, datagrams: 2, bytes: 2 * 65_507 },
  port: 37_020,
  group: { v4: '239.255.255.250', v6: null },
  answersTo: { port: 37_020, groups: ['239.255.255.250'] },
  audience: 'every-address',
  listenMs: 3000,
  repeats: 2,
  gapMs: 300,
  requests,
  parse,
};

/**
 * SADP's query (many independent implementations send the same). `inquiry` is the only verb that changes nothing;
 * others on this port set, restart or unlock, so no other can be written here.
 */
export function requests(): readonly Uint8Array[] {
  const probe = `<Probe><Uuid>${randomUUID().toUpperCase()}</Uuid><Types>inquiry</Types></Probe>`;
  return [Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${probe}`, 'latin1')];
}

const maxBytes = 65_536;
const maxElements = 200;
const isAnswer = /^\s{0,20}(?:<\?xml[^>]{0,200}\?>)?\s{0,20}<ProbeMatch[\s>]/i;
const element = /<([A-Za-z][A-Za-z0-9_]{0,40})>([^<]{0,400})<\/([A-Za-z0-9_]{1,41})\s{0,4}>/g;
// Placeholders of firmware whose maker left out the model.
const noModel = /^(?:ip|network|net)?[ _-]?(?:camera|cam|dome|device|nvr|dvr|encoder)$/i;

/**
 * Facts of one answer to an inquiry. The XML is flat and not always well-formed (a bare `&`, a truncated document), so
 * elements are extracted one by one. Only the named ones are read: the salts, lock states and recovery codes next to
 * them never are. Null for anything else: our own query looped back, answers to other verbs. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply.byteLength > maxBytes) return null;
  const text = decodeText(reply);
  if (!isAnswer.test(text)) return null;
  const fields = elements(text);
  if (!/^inquiry/i.test(fields.get('Types') ?? 'inquiry')) return null;
  const code = fields.get('DeviceType') ?? '';
  const serial = fields.get('DeviceSN') ?? '';
  const model = modelOf(fields.get('DeviceDescription') ?? '', code, serial);
  const channels = channelsOf(fields, model, serial);
  return factsOf([
    ['maker.answer', 'sadp'],
    ['maker.model', model],
    ['maker.device-class', /^\d{1,12}$/.test(code) ? code : null],
    ['maker.serial', serial],
    ['maker.firmware', fields.get('SoftwareVersion')],
    ['maker.mac', fields.get('MAC')],
    ['maker.channels', channels.all],
    ['maker.remote-channels', channels.remote],
    ['maker.activated', activated(fields.get('Activated'))],
  ]);
}

/** The text of each element by name; the first if there are several. */
function elements(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', value = '', end] of text.matchAll(element)) {
    if (name === end && !fields.has(name)) fields.set(name, decodeEntities(value).trim());
    if (fields.size >= maxElements) break;
  }
  return fields;
}

/**
 * The model: DeviceDescription by real captures, DeviceType by some projects, if the other is a number or a common
 * word. If neither names one, the serial number begins with it.
 */
function modelOf(description: string, type: string, serial: string): string | null {
  const named = [description, type].filter((text) => /[A-Za-z]/.test(text) && !noModel.test(text));
  const withDigits = named.find((text) => /\d/.test(text));
  return withDigits ?? named[0] ?? modelInSerial.exec(serial)?.[1] ?? null;
}

const modelInSerial = /^([\w/().-]{2,40}?)(?:\d{2})?20\d{6}[A-Z]{2}/;
const afterModel = /^(\d{2})?20\d{6}./;

/** How many channels, and how many of them come over the network. A camera's one digital channel is its own. */
function channelsOf(
  fields: ReadonlyMap<string, string>,
  model: string | null,
  serial: string,
): { readonly all: string | null; readonly remote: string | null } {
  const [analogue, digital] = [
    number(fields.get('AnalogChannelNum')),
    number(fields.get('DigitalChannelNum')),
  ];
  if (analogue === null && digital === null) {
    // Recorders put a two-digit channel count between model and date of manufacture.
    const rest = model !== null && serial.startsWith(model) ? serial.slice(model.length) : '';
    const count = Number(afterModel.exec(rest)?.[1] ?? 0);
    return { all: count > 0 ? String(count) : null, remote: null };
  }
  const all = (analogue ?? 0) + (digital ?? 0);
  if (all === 0) return { all: null, remote: null };
  return { all: String(all), remote: all > 1 && digital !== null ? String(digital) : null };
}

function number(text: string | undefined): number | null {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : null;
}

// One firmware writes `flase`.
function activated(text: string | undefined): string | null {
  if (/^true$/i.test(text ?? '')) return 'yes';
  return /^f(?:al|la)se$/i.test(text ?? '') ? 'no' : null;
}
