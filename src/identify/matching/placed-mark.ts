import type { BehaviourMark, Brand, Fingerprints, Maker, Mark } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';

/** One problem in the fingerprints. */
export interface Problem {
  /** The id of the mark, or of the maker if it concerns no mark. */
  readonly fingerprint: string;
  /** What is wrong and how to fix it, in a sentence. */
  readonly message: string;
}

/** A mark with its place in the data. */
export interface Placed {
  readonly mark: Omit<Mark, 'weight'>;
  readonly weight: number;
  readonly maker: string | null;
  /** Whether its weight counts for the maker: the maker's own mark, or that of a brand made entirely by it. */
  readonly speaksForMaker: boolean;
}

/** Every mark of the data with its place: makers, their brands, behaviour. */
export function placedMarks(fingerprints: Fingerprints): readonly Placed[] {
  return [...fingerprints.makers.flatMap(marksOfMaker), ...fingerprints.behaviour.map(placedBehaviour)];
}

// A maker's own protocol words things as ONVIF does, and firmware gives its web server, its stream server and their realms the
// same names: whatever a mark recognises in one, it recognises in the other.
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

// Called for every mark at each start; hundreds of marks name the same fields.
const fieldsOfOne = new Map<Field, readonly Field[]>();
const fieldsOfSeveral = new WeakMap<readonly Field[], readonly Field[]>();

/** The fields a mark is read from: those that it names, and those that hold the same information in other protocols. */
export function fieldsOf({ mark: { field, onlyThere } }: Pick<Placed, 'mark'>): readonly Field[] {
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

function marksOfMaker(maker: Maker): readonly Placed[] {
  const place = (mark: Mark, speaksForMaker: boolean): Placed => ({
    mark,
    weight: mark.weight,
    maker: maker.id,
    speaksForMaker,
  });
  const ofBrand = ({ marks, made }: Brand): Placed[] => marks.map((mark) => place(mark, made === 'whole'));
  return [...maker.marks.map((mark) => place(mark, true)), ...(maker.brands ?? []).flatMap(ofBrand)];
}

function placedBehaviour(mark: BehaviourMark): Placed {
  return { mark, weight: 0, maker: null, speaksForMaker: false };
}
