import type {
  BehaviourFingerprint,
  Brand,
  Fingerprint,
  Fingerprints,
  Maker,
} from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';

/** One problem in the fingerprints. */
export interface Problem {
  /** The id of the fingerprint, or of the maker if it concerns no fingerprint. */
  readonly fingerprint: string;
  /** What is wrong and how to fix it, in a sentence. */
  readonly message: string;
}

/** A fingerprint with its place in the data. */
export interface Placed {
  readonly fingerprint: Omit<Fingerprint, 'weight'>;
  readonly weight: number;
  readonly maker: string | null;
  /** Whether its weight counts for the maker: the maker's own fingerprint, or that of a brand made entirely by it. */
  readonly speaksForMaker: boolean;
}

/** Every fingerprint of the data with its place: makers, their brands, behaviour. */
export function placedFingerprints(fingerprints: Fingerprints): readonly Placed[] {
  return [
    ...fingerprints.makers.flatMap(fingerprintsOfMaker),
    ...fingerprints.behaviour.map(placedBehaviour),
  ];
}

// A maker's own protocol words things as ONVIF does, and firmware gives its web server, its stream server and their realms the
// same names: whatever a fingerprint recognises in one, it recognises in the other.
// A UPnP description has fields for the model number, too.
const saidAlso: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  'onvif.manufacturer': ['maker.vendor'],
  'onvif.model': ['maker.model', 'upnp.model-name', 'upnp.model-number'],
  'onvif.firmware': ['maker.firmware'],
  'onvif.serial': ['maker.serial'],
  'http.auth-realm': ['rtsp.auth-realm'],
  'rtsp.auth-realm': ['http.auth-realm'],
  'http.server': ['rtsp.server'],
  'rtsp.server': ['http.server'],
};

// Called for every fingerprint at each start; hundreds of fingerprints name the same fields.
const fieldsOfOne = new Map<Field, readonly Field[]>();
const fieldsOfSeveral = new WeakMap<readonly Field[], readonly Field[]>();

/** The fields a fingerprint is read from: those that it names, and those that hold the same information in other protocols. */
export function fieldsOf({
  fingerprint: { field, onlyThere },
}: Pick<Placed, 'fingerprint'>): readonly Field[] {
  if (onlyThere === true) return [field].flat();
  if (typeof field === 'string') {
    const known = fieldsOfOne.get(field) ?? withOthers([field]);
    fieldsOfOne.set(field, known);
    return known;
  }
  const known = fieldsOfSeveral.get(field) ?? withOthers(field);
  fieldsOfSeveral.set(field, known);
  return known;
}

function withOthers(named: readonly Field[]): readonly Field[] {
  return [...new Set([...named, ...named.flatMap((field) => saidAlso[field] ?? [])])];
}

function fingerprintsOfMaker(maker: Maker): readonly Placed[] {
  const place = (fingerprint: Fingerprint, speaksForMaker: boolean): Placed => ({
    fingerprint,
    weight: fingerprint.weight,
    maker: maker.id,
    speaksForMaker,
  });
  const ofBrand = ({ fingerprints, made }: Brand): Placed[] =>
    fingerprints.map((fingerprint) => place(fingerprint, made === 'whole'));
  return [
    ...maker.fingerprints.map((fingerprint) => place(fingerprint, true)),
    ...(maker.brands ?? []).flatMap(ofBrand),
  ];
}

function placedBehaviour(fingerprint: BehaviourFingerprint): Placed {
  return { fingerprint, weight: 0, maker: null, speaksForMaker: false };
}
