import { canonicalMac } from '../../model/address.ts';
import type { CapturedName } from '../../model/fingerprint.ts';
import type { Field, Observation } from '../../model/observation.ts';
import { clean } from '../../model/text.ts';
import type { Hit } from '../evidence/hit.ts';
import { isPlaceholderMac, isPlaceholderSerial } from '../evidence/placeholder.ts';

/** How much a field is worth where it holds the thing itself, against the weight of a mark that reads it out. */
const plainFields: Readonly<Record<CapturedName, Readonly<Partial<Record<Field, number>>>>> = {
  model: {
    'onvif.model': 0.6,
    'maker.model': 0.55,
    'onvif.scope-hardware': 0.4,
    'upnp.model-number': 0.25,
    'upnp.model-name': 0.2,
  },
  firmware: { 'onvif.firmware': 0.6, 'maker.firmware': 0.55 },
  serial: { 'onvif.serial': 0.6, 'maker.serial': 0.55, 'upnp.serial': 0.4 },
  mac: { 'mac.address': 1, 'onvif.mac': 0.6, 'maker.mac': 0.6, 'onvif.scope-mac': 0.5 },
  name: { 'maker.name': 0.55, 'onvif.scope-name': 0.5, 'upnp.friendly-name': 0.4 },
};

/** A mark without weight for a maker was written to read something out, and does that as well as most. */
const readerRank = 0.5;

const genericNames =
  /^(?:(?:ip|network|net|wi-?fi)?[ _-]?(?:camera|cam|dome|device)|ipc|ipc-?model|ipcam(?:era)?|nvr|dvr|xvr|nvt|onvif|general|std|h\.?264|embedded net dvr)[ _-]?\d{0,2}$/i;

/** What was read out of a device: each the value of the strongest reading, or null. */
export type Captured = Readonly<Record<CapturedName, string | null>>;

/** Reads model, firmware, serial, MAC and name; `names` are texts that are no name of an owner's (maker, badge). */
export function capture(
  observations: readonly Observation[],
  hits: readonly Hit[],
  names: readonly string[],
): Captured {
  const model = best('model', observations, hits, () => true);
  return {
    model,
    firmware: best('firmware', observations, hits, () => true),
    serial: best('serial', observations, hits, (text) => !isPlaceholderSerial(text)),
    mac: best('mac', observations, hits, isMac, (text) => canonicalMac(text) ?? text),
    name: best('name', observations, hits, (text) => isOwnersName(text, [...names, model ?? ''])),
  };
}

function best(
  wanted: CapturedName,
  observations: readonly Observation[],
  hits: readonly Hit[],
  accept: (text: string) => boolean,
  canonical: (text: string) => string = (text) => text,
): string | null {
  const readings: { readonly text: string; readonly rank: number }[] = [];
  const plain = plainFields[wanted];
  for (const seen of observations) {
    const rank = plain[seen.field];
    if (rank !== undefined) readings.push({ text: seen.value, rank });
  }
  for (const hit of hits) {
    const text = hit.groups[wanted];
    // A mark that takes a plain field apart knows it better than the field itself.
    const rank = Math.max(
      hit.rule.weight === 0 ? readerRank : hit.rule.weight,
      (plain[hit.field] ?? 0) + 0.01,
    );
    if (text !== undefined) readings.push({ text, rank });
  }
  const accepted = readings
    .map(({ text, rank }) => ({ text: clean(text), rank }))
    .filter(({ text }) => text !== '' && accept(text))
    .sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
  const text = accepted[0]?.text;
  return text === undefined ? null : canonical(text);
}

function isMac(text: string): boolean {
  const mac = canonicalMac(text);
  return mac !== null && !isPlaceholderMac(mac);
}

// Firmware fills the name with maker and model until somebody types another in.
function isOwnersName(text: string, factory: readonly string[]): boolean {
  if (genericNames.test(text)) return false;
  let rest = text.toLowerCase();
  for (const word of [...factory].sort((a, b) => b.length - a.length))
    if (word !== '') rest = rest.replaceAll(word.toLowerCase(), ' ');
  return /[\p{L}\p{N}]/u.test(rest);
}
