import type { Brand, Fingerprint, Maker } from '../src/model/fingerprint.ts';
import type { DeviceType } from '../src/model/identification.ts';
import type { Field } from '../src/model/observation.ts';

/** What pages and streams of one family of firmware contain, load or lead to, or how it greets. */
export interface FirmwareString {
  /** Of a brand that is listed with the maker. */
  readonly brand?: string;
  readonly field: Field | readonly Field[];
  readonly pattern: RegExp;
  readonly weight: number;
  readonly is?: readonly [type: DeviceType, weight: number];
  /** It is a name that an owner may have written. */
  readonly inWords?: true;
  readonly seen: readonly [string, ...string[]];
  readonly unlike: readonly [string, ...string[]];
  readonly source: string;
}

/** Model numbers of one series, as they stand in the field for a model, for which its maker's own fingerprints have none. */
export interface Series {
  readonly is: DeviceType;
  readonly pattern: string;
  readonly seen: readonly [string, ...string[]];
  readonly unlike: readonly [string, ...string[]];
  /** Of a brand that is listed with the maker. */
  readonly brand?: string;
  /** Default the usual weight of an unverified model number, and no more; 0 where it shows what the unit is and not who made it. */
  readonly weight?: number;
  /** Where it was read; default general knowledge. */
  readonly source?: string;
}

/** Everything known about one maker, as written in the maker's one place: fingerprints in full, and rows that become fingerprints. */
export interface MakerEntry extends Maker {
  /** What its firmware sends in pages and streams, in short form. */
  readonly firmwareStrings?: readonly FirmwareString[];
  /** Unverified model numbers, in short form. */
  readonly series?: readonly Series[];
}

/** Fields that hold a model number, with the same meaning. */
export const modelFields: readonly Field[] = [
  'onvif.model',
  'onvif.scope-hardware',
  'upnp.model-name',
  'upnp.model-number',
  'maker.model',
];

/** Host names of a unit: as it requests a lease with them, announces them or has them in DNS. */
export const hostNameFields: readonly Field[] = ['dhcp.host-name', 'mdns.host', 'dns.name'];

/** Fields with what a page loads and links to. */
export const linkFields: readonly Field[] = ['http.page-mark', 'http.redirect'];

/** The parameters of {@link sharedBrands}: brands that a maker makes in part. */
export interface SharedBrands {
  readonly names: readonly string[];
  /** A sentence: how to recognise that such a unit is this maker's. */
  readonly howToTell: string;
  readonly source: string;
}

/** Brands that several makers share, distinguished by the unit's own software: shown, reviewed, and never flagged by name. */
export function sharedBrands({ names, howToTell, source }: SharedBrands): readonly Brand[] {
  return names.map((name) => ({
    name,
    relation: 'relabel',
    made: 'partly',
    howToTell,
    sources: [source],
    fingerprints: [],
  }));
}

/** A brand made in part that others also make, who are not on record. */
export const andOthers = (brand: Brand): Brand => ({ ...brand, others: true });

/** Writes a brand that is a maker's on some units only. `stack` is a sentence on how any of its units answers. */
export const sharedBy =
  (stack: string) =>
  (name: string, howToTell: string, source: string, ...fingerprints: readonly Fingerprint[]): Brand => ({
    name,
    relation: 'relabel',
    made: 'partly',
    howToTell: `${howToTell} ${stack}`,
    sources: [source],
    fingerprints,
  });
