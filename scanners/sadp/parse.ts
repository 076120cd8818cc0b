import { decodeEntities } from '../../src/model/entities.ts';
import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../charset.ts';
import { factsOf } from '../facts.ts';

const maxBytes = 65_536;
const maxElements = 200;
const isAnswer = /^\s{0,20}(?:<\?xml[^>]{0,200}\?>)?\s{0,20}<ProbeMatch[\s>]/i;
const element = /<([A-Za-z][A-Za-z0-9_]{0,40})>([^<]{0,400})<\/([A-Za-z0-9_]{1,41})\s{0,4}>/g;
// What stands there where the firmware's maker left the model out.
const noModel = /^(?:ip|network|net)?[ _-]?(?:camera|cam|dome|device|nvr|dvr|encoder)$/i;

/**
 * Facts of one answer to an inquiry. The XML is flat and not always well formed (an `&` as it is, a document that was
 * cut), so elements are picked out one by one. Only the named ones are looked at: salts, lock states and recovery codes
 * that stand beside them are never read. Null for anything else: our own looped question, answers to other verbs. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  if (reply.byteLength > maxBytes) return null;
  const text = decodeText(reply);
  if (!isAnswer.test(text)) return null;
  const said = elements(text);
  if (!/^inquiry/i.test(said.get('Types') ?? 'inquiry')) return null;
  const code = said.get('DeviceType') ?? '';
  const serial = said.get('DeviceSN') ?? '';
  const model = modelOf(said.get('DeviceDescription') ?? '', code, serial);
  const channels = channelsOf(said, model, serial);
  return factsOf([
    ['maker.answer', 'sadp'],
    ['maker.model', model],
    ['maker.device-class', /^\d{1,12}$/.test(code) ? code : null],
    ['maker.serial', serial],
    ['maker.firmware', said.get('SoftwareVersion')],
    ['maker.mac', said.get('MAC')],
    ['maker.channels', channels.all],
    ['maker.remote-channels', channels.remote],
    ['maker.activated', activated(said.get('Activated'))],
  ]);
}

/** The text of each element, by name; the first of several. */
function elements(text: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [, name = '', value = '', end] of text.matchAll(element)) {
    if (name === end && !said.has(name)) said.set(name, decodeEntities(value).trim());
    if (said.size >= maxElements) break;
  }
  return said;
}

/**
 * The model: DeviceDescription by real captures, DeviceType by some projects, where the other is a number or a common
 * word. Where neither names one, the serial number begins with it.
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
  said: ReadonlyMap<string, string>,
  model: string | null,
  serial: string,
): { readonly all: string | null; readonly remote: string | null } {
  const [analogue, digital] = [number(said.get('AnalogChannelNum')), number(said.get('DigitalChannelNum'))];
  if (analogue === null && digital === null) {
    // Recorders put two digits for their channels between model and date of manufacture.
    const rest = model !== null && serial.startsWith(model) ? serial.slice(model.length) : '';
    const told = Number(afterModel.exec(rest)?.[1] ?? 0);
    return { all: told > 0 ? String(told) : null, remote: null };
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
