/** SADP, Hikvision's search. */
export interface SadpBehaviour {
  readonly kind: 'sadp';
  readonly model: string;
  /** DeviceType, a number as text. */
  readonly code?: string;
  readonly serial: string;
  readonly mac: string;
  readonly firmware: string;
  readonly analogue?: number;
  readonly digital?: number;
  /** Left out on old firmware. */
  readonly activated?: boolean;
  /** Some firmware answers the group and port 37020 and not the asker. Default `asker`. */
  readonly answers?: 'asker' | 'group';
}

/** DHIP, Dahua's search. */
export interface DhipBehaviour {
  readonly kind: 'dhip';
  /** `Dahua`, `General`, `Private`, or a badge. */
  readonly vendor: string;
  readonly model: string;
  readonly deviceClass: string;
  readonly serial: string;
  readonly mac: string;
  readonly firmware: string;
  /** The name its owner gave it; by default firmware has the serial number there. */
  readonly name?: string;
  readonly channels?: number;
  readonly remote?: number;
  readonly init?: number;
  /** One known firmware omits a closing quote. */
  readonly missingQuote?: boolean;
}

/** Dahua's search before DHIP. */
export interface DahuaV1Behaviour {
  readonly kind: 'dahua-v1';
  readonly mac: string;
  readonly model: string;
  readonly serial: string;
  readonly name: string;
}

/** TP-Link's discovery (TDP): the `result` of the JSON in its answer. */
export interface TdpBehaviour {
  readonly kind: 'tdp';
  readonly result: Readonly<Record<string, unknown>>;
}

/** Ubiquiti's discovery, version 1 or 2. */
export interface UbiquitiBehaviour {
  readonly kind: 'ubiquiti';
  readonly version: 1 | 2;
  readonly mac: string;
  readonly model: string;
  readonly firmware: string;
  readonly hostName: string;
}

export interface VivotekBehaviour {
  readonly kind: 'vivotek';
  readonly mac: string;
  readonly model: string;
}

/** VStarcam's discovery, whose answer ends with the account. */
export interface VstarcamBehaviour {
  readonly kind: 'vstarcam';
  readonly mac: string;
  readonly serial: string;
  readonly name: string;
  readonly firmware: string;
  readonly account: { readonly user: string; readonly password: string };
}

/** XiongMai's search: `NetWork.NetCommon` of the JSON in its answer. */
export interface DvripBehaviour {
  readonly kind: 'dvrip';
  readonly common: Readonly<Record<string, unknown>>;
}

/** TVT's search. `type`: 0 DVR, 1 DVS, 2 camera, 3 NVR, 4 decoder. */
export interface MhedBehaviour {
  readonly kind: 'mhed';
  readonly type: 0 | 1 | 2 | 3 | 4;
  readonly mac: string;
  readonly model: string;
  readonly vendor: string;
  readonly channels?: number;
  readonly serial?: string;
  readonly firmware?: string;
}

export interface HanwhaBehaviour {
  readonly kind: 'hanwha';
  readonly mac: string;
  readonly model: string;
}

/** Bosch's discovery, in 32 bytes or in XML. */
export interface BoschBehaviour {
  readonly kind: 'bosch';
  readonly form: 'binary' | 'xml';
  readonly mac: string;
  readonly serial: string;
  readonly name: string;
}

export interface SonyBehaviour {
  readonly kind: 'sony';
  readonly mac: string;
  readonly model: string;
  readonly serial: string;
  readonly firmware: string;
}

export interface FoscamBehaviour {
  readonly kind: 'foscam';
  readonly mac: string;
  readonly name: string;
  readonly firmware: readonly [number, number, number, number];
  /** Eight bytes in hexadecimal with which the answer is enciphered. */
  readonly key?: string;
}

export interface ReolinkBehaviour {
  readonly kind: 'reolink';
  readonly mac: string;
  readonly name: string;
  readonly uid: string;
}

/** 360 Vision's search: `type` is the kind of camera. */
export interface Vision360Behaviour {
  readonly kind: '360-vision';
  readonly mac: string;
  readonly type: string;
}

export interface PanasonicBehaviour {
  readonly kind: 'panasonic';
  readonly mac: string;
  readonly model: string;
  readonly firmware: string;
}

/** The makers' own searches; each answers its one question, and anything else is recorded as a violation. */
export type MakerSearchBehaviour =
  | SadpBehaviour
  | DhipBehaviour
  | DahuaV1Behaviour
  | TdpBehaviour
  | UbiquitiBehaviour
  | VivotekBehaviour
  | VstarcamBehaviour
  | DvripBehaviour
  | MhedBehaviour
  | HanwhaBehaviour
  | BoschBehaviour
  | SonyBehaviour
  | FoscamBehaviour
  | ReolinkBehaviour
  | Vision360Behaviour
  | PanasonicBehaviour;
