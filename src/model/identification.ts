import type { EvidenceClass } from './evidence-class.ts';
import type { Field } from './observation.ts';

/** What a device is. The list is a contract with scripts (docs: the JSON of a device): add, never rename. */
export const deviceTypes = [
  'camera',
  'recorder',
  'encoder',
  'doorbell',
  'intercom',
  'access-control',
  'other',
  'unknown',
] as const;

/** A name out of {@link deviceTypes}. */
export type DeviceType = (typeof deviceTypes)[number];

/** The types that the default list holds: video surveillance, which is what policies judge. */
export const surveillanceTypes: readonly DeviceType[] = ['camera', 'recorder', 'encoder', 'doorbell'];

/** One observation that a fingerprint recognised. */
export interface Evidence {
  readonly field: Field;
  readonly value: string;
  readonly port: number | null;
  /** The fingerprint's id, `hikvision/http-realm`. */
  readonly fingerprint: string;
  /** 0–1: how strongly this alone says so. */
  readonly weight: number;
  /** The maker it points to, by id; null if it only says what kind of device it is. */
  readonly maker: string | null;
  /** Who wrote it. Left out by versions that did not tell. */
  readonly evidenceClass?: EvidenceClass;
  /** Class and port (`software|80`), or the class where it counts once for the whole unit: only different sources add up. */
  readonly evidenceSource: string;
  /** Set if it does not count: what a user set adds to nothing. */
  readonly counted?: false;
  /** Set if it says that the device is no video surveillance, and no source shows that or anything like it: it only suggests a type. */
  readonly suggestsType?: true;
}

/** A maker that the evidence allows, with the confidence for it. */
export interface Candidate {
  readonly maker: string;
  readonly name: string;
  /** 0–1. */
  readonly confidence: number;
  /** The part of the confidence that a verdict may rest on (docs/identification.md). Left out where nothing may. */
  readonly proven?: number;
  /**
   * Beside an established maker: how strongly what no owner may have typed, and what the established maker's units do not say as well,
   * points to this one. Left out where it is nothing.
   */
  readonly apart?: number;
}

/** How many video channels a recorder or encoder has: nothing else shows that there are cameras behind it. */
export interface ChannelCount {
  readonly channels: number;
  /** How many of them are for cameras elsewhere on the network; 0 if it does not say. */
  readonly remote: number;
  /** How many cameras on them it described, to the operator's credentials. */
  readonly described: number;
}

/** Who made a device and what it is, as far as the evidence goes. Pure function of observations and fingerprints. */
export interface Identification {
  /** The maker's id (`hikvision`), or null if no maker is named. */
  readonly maker: string | null;
  /** The maker's name (`Hikvision`), or null. */
  readonly manufacturer: string | null;
  /** The brand (`Annke`); equals `manufacturer` if the maker sells under its own name; null if unknown. */
  readonly brand: string | null;
  readonly type: DeviceType;
  readonly model: string | null;
  readonly firmware: string | null;
  readonly serial: string | null;
  /** The name its owner gave it, if it reports one. */
  readonly name: string | null;
  readonly mac: string | null;
  /** 0–1, for the maker; 0 when there is none. */
  readonly confidence: number;
  /** It behaves like video surveillance: ONVIF video types, RTSP, a camera discovery protocol, or a surveillance type. */
  readonly video: boolean;
  /** What a recorder or encoder says about its channels; null if it does not count any, and for everything else. */
  readonly channelCount: ChannelCount | null;
  /** Makers the evidence allows, strongest first; several for a brand with several makers. */
  readonly candidates: readonly Candidate[];
  /** Sentences for people: signals that contradict each other. If there are any, a person must review the device. */
  readonly contradictions: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Open TCP ports, ascending, of which nothing but that is known: what answers there was not understood. Left out if there is none. */
  readonly unreadPorts?: readonly number[];
}

/** Whether only fingerprints without a source say that a device is no video surveillance: its type is not settled. */
export function isTypeUnsettled({ evidence }: Pick<Identification, 'evidence'>): boolean {
  return evidence.some(({ suggestsType }) => suggestsType);
}
