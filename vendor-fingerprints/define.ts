import type { Brand, Maker, Mark } from '../src/model/fingerprint.ts';
import type { Field } from '../src/model/observation.ts';
import type { Habit } from './tables/habits.ts';
import type { Series } from './tables/series.ts';

/** All that is known of one maker, as it is written down in the maker's one place: marks in full, and rows that become marks. */
export interface MakerEntry extends Maker {
  /** What its firmware says in pages and streams, in short. */
  readonly habits?: readonly Habit[];
  /** Designations that nobody verified, in short. */
  readonly series?: readonly Series[];
}

/** Fields that hold a model designation, and say the same thing. */
export const modelFields: readonly Field[] = [
  'onvif.model',
  'onvif.scope-hardware',
  'upnp.model-name',
  'upnp.model-number',
  'maker.model',
];

/** Fields in which a unit names whoever sells it. */
export const nameFields: readonly Field[] = [
  'onvif.manufacturer',
  'onvif.scope-name',
  'upnp.manufacturer',
  'upnp.friendly-name',
  'mdns.instance',
  'maker.vendor',
];

/** The names that a unit asks an address under or is called by. */
export const hostNameFields: readonly Field[] = ['dhcp.host-name', 'mdns.host', 'dns.name'];

/** Where a page says what it loads and where it leads to. */
export const leadFields: readonly Field[] = ['http.page-mark', 'http.redirect'];

/** What {@link nameMark} needs to know. */
export interface NameMark {
  /** The mark's id, `hikvision/annke-name`. */
  readonly id: string;
  /** The name as it is written, letters, digits, blanks and `- & .` only; case does not matter. */
  readonly name: string;
  /** 0 for a badge that several makers share. */
  readonly weight: number;
  readonly source: string;
}

/** A mark that recognises a name at the start of the fields that name somebody, as a word of its own. */
export function nameMark({ id, name, weight, source }: NameMark): Mark {
  // A blank in the name may be missing, or a hyphen or an underline instead.
  const words = name.replace(/[.&]/g, '\\$&').replace(/[ -]/g, '[ _-]?');
  return {
    id,
    field: nameFields,
    pattern: new RegExp(`^${words}(?:[ ,_-].*)?$`, 'i'),
    weight,
    examples: [{ seen: name }, { seen: `${name.toUpperCase()} IPC` }],
    unlike: [`${name}x`, `my ${name}`],
    source,
  };
}

/** What {@link sharedBrands} needs to know of badges that a maker makes in part. */
export interface SharedBrands {
  readonly maker: string;
  readonly names: readonly string[];
  /** A sentence: how to tell that such a unit is this maker's. */
  readonly howToTell: string;
  readonly source: string;
}

/** Badges that several makers share, told by the unit's own software: shown, reviewed, and never flagged by name. */
export function sharedBrands({ maker, names, howToTell, source }: SharedBrands): readonly Brand[] {
  return names.map((name) => ({
    name,
    relation: 'relabel',
    made: 'partly',
    howToTell,
    sources: [source],
    marks: [nameMark({ id: `${maker}/${slug(name)}-name`, name, weight: 0, source })],
  }));
}

/** A badge in part that others make for, too, who are written down nowhere. */
export const andOthers = (brand: Brand): Brand => ({ ...brand, others: true });

/** How one maker's badges are written down: a mark of a badge's name, and a badge that is the maker's on some units only. */
export interface Badges {
  readonly name: (brand: string, id: string, weight: number, source: string) => Mark;
  readonly shared: (
    brand: string,
    id: string,
    howToTell: string,
    source: string,
    ...marks: readonly Mark[]
  ) => Brand;
}

/** The {@link Badges} of a maker; `stack` is a sentence on how any unit of it answers. */
export function badgesOf(maker: string, stack: string): Badges {
  const name: Badges['name'] = (brand, id, weight, source) =>
    nameMark({ id: `${maker}/${id}-name`, name: brand, weight, source });
  return {
    name,
    shared: (brand, id, howToTell, source, ...marks) => ({
      name: brand,
      relation: 'relabel',
      made: 'partly',
      howToTell: `${howToTell} ${stack}`,
      sources: [source],
      marks: [name(brand, id, 0, source), ...marks],
    }),
  };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
