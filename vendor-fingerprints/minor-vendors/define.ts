import { unverified } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { FirmwareString, MakerEntry, Series } from '../define.ts';

/** Names a maker, establishes none. */
const weight = 0.45;

/** A {@link FirmwareString} of one of them: by default it names the maker, and the kind of unit that it is known for. */
type SmallHabit = Omit<FirmwareString, 'weight' | 'brand'> & Partial<Pick<FirmwareString, 'weight'>>;

/** What is known of one of them besides its name. */
interface More {
  /** Id of the maker whose group it belongs to. */
  readonly group?: string;
  readonly firmwareStrings?: readonly SmallHabit[];
  /** Exact names in the IEEE registry. */
  readonly registrants?: MakerEntry['registrants'];
  readonly series?: readonly Series[];
}

/** A maker whose country is not known; its name, and whether it sells what others make, are in `names.tsv`. */
export function minorVendor(name: string, is: DeviceType, more: More): MakerEntry {
  const { firmwareStrings = [], ...rest } = more;
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    headquarters: null,
    sources: [unverified],
    fingerprints: [],
    firmwareStrings: firmwareStrings.map((habit) => ({ weight, is: [is, 0.45], ...habit })),
    ...rest,
  };
}
