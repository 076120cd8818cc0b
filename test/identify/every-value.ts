import { hitsOf, showsBrand } from '../../src/identify/evidence/hits.ts';
import { putUnder } from '../../src/identify/matching/fingerprint-index.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { placedFingerprints } from '../../src/identify/matching/placed-fingerprint.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { seen } from './fixture.ts';

export const matcher = compileFingerprints(fingerprints);

/** Where the scanners see the fields of a protocol. */
const places: Readonly<Record<string, readonly [scanner: string, port: number | null]>> = {
  http: ['http', 80],
  tls: ['tls', 443],
  rtsp: ['rtsp', 554],
  onvif: ['onvif-device', 80],
  mdns: ['mdns', 5353],
  ssdp: ['ssdp', 1900],
  upnp: ['upnp', 49_152],
  banner: ['banner', 21],
  maker: ['sadp', 37_020],
  snmp: ['snmp', 161],
  dhcp: ['dhcp', null],
  mac: ['neighbours', null],
  dns: ['reverse-dns', null],
};

/** The text in the field, seen as the scanner of that protocol sees it. */
export function seenIn(field: Field, value: string): Observation {
  if (field === 'port.open') return seen(field, value, 'connect', Number(value));
  if (/^onvif\.(scope|types|endpoint)/.test(field)) return seen(field, value, 'ws-discovery', 3702);
  const [scanner, port] = places[field.split('.')[0] ?? ''] ?? ['other', null];
  return seen(field, value, scanner, port);
}

/** A real MAC address out of a registered prefix. */
export function macOf(prefix: string): Observation {
  const hex =
    `${prefix.toLowerCase()}7a10b2`.slice(0, 6) + `${prefix.slice(6).toLowerCase()}7a10b2`.slice(0, 6);
  return seenIn('mac.address', hex.replace(/(..)(?=.)/g, '$1:'));
}

/** A value that a real fingerprint recognises, and for which maker. */
export interface SeenValue {
  readonly seen: Observation;
  /** The maker in whose file the fingerprint stands; null for a fingerprint of behaviour. */
  readonly maker: string | null;
  readonly fingerprint: string;
  readonly weight: number;
  readonly speaks: boolean;
}

/** Every example of every fingerprint, in each field that it is read from, and one address of every MAC prefix. */
export const examples: readonly SeenValue[] = [
  ...placedFingerprints(fingerprints).flatMap(({ fingerprint, maker, weight, speaksForMaker }) =>
    [fingerprint.field].flat().flatMap((field) =>
      fingerprint.examples.map(
        (example): SeenValue => ({
          seen: seenIn(field, example.seen),
          maker,
          fingerprint: fingerprint.id,
          weight,
          speaks: speaksForMaker,
        }),
      ),
    ),
  ),
  ...fingerprints.oui.map(
    ({ prefix, maker }): SeenValue => ({
      seen: macOf(prefix),
      maker,
      fingerprint: `${maker}/mac-prefix`,
      weight: 0.4,
      speaks: true,
    }),
  ),
];

/** How units write a name, where the matcher of names reads it. */
const written: readonly (readonly [Field, (name: string) => string])[] = [
  ['onvif.manufacturer', (name) => name],
  ['upnp.manufacturer', (name) => `${name} Corporation`],
  ['onvif.scope-name', (name) => `${name} Technology Co., Ltd.`],
  ['http.title', (name) => `${name} Network Camera`],
  ['http.server', (name) => `${name}/1.0`],
  ['rtsp.auth-realm', (name) => name],
  ['rtsp.server', (name) => `${name} RTSP Server/1.0`],
  ['snmp.sys-descr', (name) => `${name} DVR-1604`],
  ['tls.subject', (name) => `CN=192.168.1.10, O=${name}, C=GB`],
];

/** A name of a maker as a unit writes it in a field. */
export interface WrittenName {
  readonly seen: Observation;
  readonly maker: string;
  readonly brand: string | null;
}

/** Every name as units write it. To match them all takes seconds: see {@link valuesBy}. */
export const writtenNames: readonly WrittenName[] = (fingerprints.names ?? []).flatMap(
  ({ text, maker, brand, kind }) =>
    kind === 'site'
      ? []
      : written.map(([field, write]) => ({ seen: seenIn(field, write(text)), maker, brand })),
);

const makers = new Map(fingerprints.makers.map((maker) => [maker.id, maker]));

/** What a written name shows of its maker: empty if no rule finds it, or if one shows that the unit is something else. */
export function valuesBy({ seen, maker, brand }: WrittenName): readonly SeenValue[] {
  const matches = matcher.match(seen.field, seen.value);
  const found = matches.find(({ rule }) => rule.name && rule.maker === maker);
  if (found === undefined || matches.some(({ rule }) => rule.says === 'not-video')) return [];
  const isShared = makers.get(maker)?.brands?.some(({ name, made }) => name === brand && made === 'partly');
  const { id: fingerprint, weight } = found.rule;
  return [{ seen, maker, fingerprint, weight, speaks: isShared !== true }];
}

const examplesOf = new Map<string | null, SeenValue[]>();
for (const example of examples) putUnder(examplesOf, example.maker, example);
const namesOf = new Map<string, WrittenName[]>();
for (const name of writtenNames) putUnder(namesOf, name.maker, name);

/** What a maker's own fingerprints recognise, and what its names show, in all fields or in these. */
export function valuesFor(maker: string, fields?: ReadonlySet<Field>): readonly SeenValue[] {
  const isIn = ({ seen }: { readonly seen: Observation }) => fields?.has(seen.field as Field) !== false;
  const names = (namesOf.get(maker) ?? []).filter(isIn);
  return [...(examplesOf.get(maker) ?? []).filter(isIn), ...names.flatMap(valuesBy)];
}

/** Whether the text shows the maker's name or model number, and not its software. */
export function isBrandText({ seen, fingerprint }: SeenValue): boolean {
  return hitsOf([seen], matcher).some((hit) => hit.rule.id === fingerprint && showsBrand(hit));
}

/** The evidence sources of what was seen, each with the most that it weighs for any maker. */
export function sourcesOf(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  for (const { source, weight } of hitsOf(observations, matcher))
    strongest.set(source, Math.max(strongest.get(source) ?? 0, weight));
  return strongest;
}

/** The same without everything of one evidence source. */
export function without(observations: readonly Observation[], source: string): readonly Observation[] {
  return observations.filter((one) => !sourcesOf([one]).has(source));
}
