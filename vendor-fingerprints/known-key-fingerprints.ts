import type { BehaviourFingerprint, Fingerprint } from '../src/model/fingerprint.ts';
import type { DeviceType } from '../src/model/identification.ts';
import type { Field } from '../src/model/observation.ts';
import { publishedKeyFingerprint } from '../src/model/published-key.ts';
import { productsByHash } from './known-keys.ts';
import type { FingerprintsByMaker } from './tables/by-maker.ts';

/** Vendors in the list of known keys, by their ids here. A key of any other vendor's shows no maker. */
const makerOf: Readonly<Record<string, string>> = {
  Cisco: 'cisco',
  'D-Link': 'd-link',
  Edimax: 'edimax',
  Hikvision: 'hikvision',
  Huawei: 'huawei',
  Linksys: 'linksys',
  'TP-LINK': 'tp-link',
  TRENDnet: 'trendnet',
  'Ubiquiti Networks': 'ubiquiti',
  ZTE: 'zte',
};

const source = 'https://github.com/sec-consult/houseofkeys (b4c8ee4, 2016)';
const fields: readonly Field[] = ['tls.fingerprint', 'tls.key', 'ssh.host-key'];
/** The key is public: a unit of another maker could be given it on purpose. */
const weight = 0.8;
const typeWeight = 0.6;

const recorder = /\b(?:[ND]VR|video recorder)\b/i;
const encoder = /\bvideo (?:encoder|server)\b/i;
const camera = /\bcam(?:era)?s?\b/i;
const otherEquipment =
  /\b(?:router|switch|access points?|modem|gateway|NAS|storage|bridge|extender|repeater|VPN|print(?:er)?|device server|[AV]?DSL\d?\+?|LTE|CPE|firewall|powerline|adapter|hotspot|WiMAX|ONT|phone)\b/i;

const groups = groupedKeys();

/** Keys that ship in the firmware of one maker only, by maker and by the kind of all their products. */
export const knownKeyFingerprints: FingerprintsByMaker = [...groups].map(
  ([id, { maker, type, hashes }]): FingerprintsByMaker[number] => ({
    maker,
    fingerprint: fingerprintOf(id, hashes, type),
  }),
);

/** Any key whose private half is public: a fact about security, which names no maker. */
export const publishedKeyFingerprints: readonly BehaviourFingerprint[] = [
  { ...proof([...productsByHash().keys()]), id: publishedKeyFingerprint, field: fields, says: 'neither' },
];

function fingerprintOf(id: string, hashes: readonly string[], type: DeviceType | null): Fingerprint {
  return {
    ...proof(hashes),
    id,
    field: fields,
    weight,
    ...(type === null ? {} : { type: { is: type, weight: typeWeight } }),
  };
}

function proof(hashes: readonly string[]): Pick<Fingerprint, 'pattern' | 'examples' | 'unlike' | 'source'> {
  const sorted = [...hashes].sort();
  const [first = ''] = sorted;
  return {
    pattern: new RegExp(`^(?:${sorted.map((hash) => hash.replaceAll('+', '\\+')).join('|')})$`),
    examples: [{ seen: first }],
    unlike: [first.slice(1), `${first}0`],
    source,
  };
}

interface Group {
  readonly maker: string;
  readonly type: DeviceType | null;
  readonly hashes: string[];
}

function groupedKeys(): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>();
  for (const [hash, products] of productsByHash()) {
    const vendors = new Set(products.map((product) => product.split(': ', 1)[0] ?? ''));
    const [vendor = ''] = vendors;
    const maker = vendors.size === 1 ? makerOf[vendor] : undefined;
    if (maker === undefined) continue;
    const type = typeOf(products);
    const id = `${maker}/known-key${type === null ? '' : `-${type}`}`;
    const group = found.get(id) ?? { maker, type, hashes: [] };
    group.hashes.push(hash);
    found.set(id, group);
  }
  return found;
}

/** The kind of all products; null where they differ or show none. */
function typeOf(products: readonly string[]): DeviceType | null {
  const kinds = new Set(products.map(kindOf));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function kindOf(product: string): DeviceType | null {
  if (recorder.test(product)) return 'recorder';
  if (encoder.test(product)) return 'encoder';
  if (camera.test(product)) return 'camera';
  return otherEquipment.test(product) ? 'other' : null;
}
