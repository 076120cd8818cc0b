import { canonicalMac } from '../../model/address.ts';
import type { CapturedName } from '../../model/fingerprint.ts';
import type { Field, Observation } from '../../model/observation.ts';
import { clean } from '../../model/text.ts';
import type { Hit } from '../evidence/hit.ts';
import { isBoardName } from '../evidence/model-text.ts';
import {
  isPlaceholder,
  isPlaceholderFirmware,
  isPlaceholderMac,
  isPlaceholderModel,
  isPlaceholderSerial,
} from '../evidence/placeholder.ts';

/** How much a field is worth where it holds the thing itself. */
const plainFields: Readonly<Record<CapturedName, Readonly<Partial<Record<Field, number>>>>> = {
  model: {
    'onvif.model': 0.6,
    'maker.model': 0.55,
    'onvif.scope-hardware': 0.4,
    'upnp.model-number': 0.25,
    'upnp.model-name': 0.2,
    'http.model': 0.3,
  },
  firmware: { 'onvif.firmware': 0.6, 'maker.firmware': 0.55, 'http.firmware': 0.45, 'upnp.firmware': 0.4 },
  serial: { 'onvif.serial': 0.6, 'maker.serial': 0.55, 'upnp.serial': 0.4, 'http.serial': 0.4 },
  mac: {
    'mac.address': 1,
    'onvif.mac': 0.6,
    'maker.mac': 0.6,
    'onvif.scope-mac': 0.5,
    'http.mac': 0.45,
    'upnp.mac': 0.45,
  },
  name: {
    'maker.name': 0.55,
    'onvif.scope-name': 0.5,
    'upnp.friendly-name': 0.4,
    'mdns.instance': 0.35,
    // Where a unit has no other name, the one by which it is found on the network.
    'mdns.host': 0.2,
  },
};

/** A fingerprint without weight for a maker was written to read something out, and does that as well as most. */
const readerRank = 0.5;
/** What a fingerprint adds to the rank of the field whose value it knows. */
const knownShare = 0.3;
/** What a fingerprint's reading counts in a field that holds something else (a title, a banner). */
const elsewhereShare = 0.6;
/** A board's name stands for the model only where nothing else does. */
const boardShare = 0.1;

const genericNames =
  /^(?:(?:ip|network|net|wi-?fi)?[ _-]?(?:camera|cam|dome|device)|ipc|ipc-?model|ipcam(?:era)?|nvr|dvr|xvr|nvt|onvif|general|std|h\.?264|embedded net dvr)[ _-]?\d{0,2}$/i;

/** Fields in which a unit names its manufacturer. */
const makerFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'upnp.manufacturer',
  'maker.vendor',
]);

/** What was read out of a device: each the value of the strongest reading, or null. */
export type Captured = Readonly<Record<CapturedName, string | null>>;

/** What is known of names besides the unit itself. */
export interface KnownNames {
  /** Names of this unit's maker and brand: none that a user set. */
  readonly own: readonly string[];
  /** True for the name of any listed maker or brand. */
  readonly isMaker: (text: string) => boolean;
}

interface Reading {
  readonly text: string;
  readonly rank: number;
  /** A fingerprint knows the form. */
  readonly known: boolean;
}

/** Reads model, firmware, serial, MAC and name. The value is the strongest reading that is no placeholder, or null. */
export function capture(
  observations: readonly Observation[],
  hits: readonly Hit[],
  names: KnownNames,
): Captured {
  const makers = observations.filter(({ field }) => makerFields.has(field)).map(({ value }) => plain(value));
  const isMaker = (text: string) => makers.includes(plain(text)) || names.isMaker(text);
  const readings = readingsOf(observations, hits);
  const model = whole(
    best(readings.model, (text, known) => isModel(text, known) && !isMaker(text)),
    readings.model,
  );
  const factory = [...names.own, model ?? ''].sort((a, b) => b.length - a.length);
  return {
    model,
    firmware: best(readings.firmware, (text) => !isPlaceholderFirmware(text)),
    serial: best(readings.serial, (text) => !isPlaceholderSerial(text) && text !== model),
    mac: macOf(best(readings.mac, isMac)),
    name: best(readings.name, (text) => isOwnersName(text, factory)),
  };
}

/** By field, what it holds and how much it is worth for that. */
const held = new Map<Field, (readonly [wanted: CapturedName, rank: number])[]>();
for (const [wanted, ranks] of Object.entries(plainFields) as [CapturedName, Partial<Record<Field, number>>][])
  for (const [field, rank] of Object.entries(ranks) as [Field, number][])
    held.set(field, [...(held.get(field) ?? []), [wanted, rank]]);

type Readings = Readonly<Record<CapturedName, Reading[]>>;

/** Every reading of each of the wanted, in one pass. */
function readingsOf(observations: readonly Observation[], hits: readonly Hit[]): Readings {
  const readings: Readings = { model: [], firmware: [], serial: [], mac: [], name: [] };
  for (const seen of observations)
    for (const [wanted, rank] of held.get(seen.field) ?? []) addPlain(seen, wanted, rank, readings);
  for (const hit of hits)
    for (const [group, text] of Object.entries(hit.groups))
      if (group in readings) addRecognised(hit, group as CapturedName, text, readings);
  return readings;
}

function addPlain(
  { field, value }: Observation,
  wanted: CapturedName,
  rank: number,
  readings: Readings,
): void {
  // A model number has a number; scopes hold words of every kind.
  if (field === 'onvif.scope-hardware' && !/\d/.test(value)) return;
  const text = field === 'mdns.host' ? value.replace(/\.local\.?$/i, '') : value;
  readings[wanted].push({ text, rank: rank * shareOf(wanted, text), known: false });
}

function addRecognised({ field, rule }: Hit, wanted: CapturedName, text: string, readings: Readings): void {
  const weight = rule.weight === 0 ? readerRank : rule.weight;
  const plainRank = plainFields[wanted][field];
  const rank = plainRank === undefined ? elsewhereShare * weight : plainRank + knownShare * weight;
  readings[wanted].push({ text, rank: rank * shareOf(wanted, text), known: true });
}

function shareOf(wanted: CapturedName, text: string): number {
  return wanted === 'model' && isBoardName(text) ? boardShare : 1;
}

/** The strongest accepted reading; of equals the first in the alphabet, so that the order of observations does not matter. */
function best(
  readings: readonly Reading[],
  accept: (text: string, known: boolean) => boolean,
): string | null {
  let strongest: { readonly text: string; readonly rank: number } | null = null;
  for (const { text: raw, rank, known } of readings) {
    if (strongest !== null && rank < strongest.rank) continue;
    const text = clean(raw);
    const isAhead = strongest === null || rank > strongest.rank || text < strongest.text;
    if (isAhead && text !== '' && accept(text, known)) strongest = { text, rank };
  }
  return strongest?.text ?? null;
}

/** A model with the letters that another fingerprint reads before it (`TL-WA701N`, not `WA701N`). */
function whole(model: string | null, readings: readonly Reading[]): string | null {
  if (model === null) return null;
  const longer = readings
    .filter(
      ({ text, known }) =>
        known && text.endsWith(model) && /^[A-Z]{1,4}-$/.test(text.slice(0, -model.length)),
    )
    .map(({ text }) => text);
  return longer.sort()[0] ?? model;
}

/** A fingerprint may know a model of ordinary words (`Doorbell PoE`). */
function isModel(text: string, known: boolean): boolean {
  return known ? !isPlaceholder(text) : !isPlaceholderModel(text);
}

function macOf(text: string | null): string | null {
  return text === null ? null : (canonicalMac(text) ?? text);
}

function isMac(text: string): boolean {
  const mac = canonicalMac(text);
  return mac !== null && !isPlaceholderMac(mac);
}

// Firmware fills the name with maker and model until a user sets another.
function isOwnersName(text: string, factory: readonly string[]): boolean {
  if (genericNames.test(text) || isPlaceholder(text)) return false;
  let rest = text.toLowerCase();
  for (const word of factory) if (word !== '') rest = rest.replaceAll(word.toLowerCase(), ' ');
  return /[\p{L}\p{N}]/u.test(rest);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
