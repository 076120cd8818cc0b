import type { DecisionNote, DecisionRecord, Statement } from './decision.ts';
import type { AmbiguousIdentifier, DeviceStatus, Identifier } from './device.ts';
import type { ImportedLine, ImportKind, MatchedBy } from './imported.ts';
import type { Observation } from './observation.ts';
import type { SweepCounts, SweepOutcome, SweepStart, SweptHost } from './sweep.ts';

/** The version of the messages that this camcensus writes. It reads those of one version before and after, too. */
export const messageVersion = 1;

/** What a site's device is named by in another inventory, where its id is another. */
export interface DeviceKey {
  readonly ip: string;
  /** ISO 8601. */
  readonly firstSeen: string;
  readonly identifiers: readonly Identifier[];
}

/** The options of a sweep that decide how its hosts are written. */
export interface WritingOptions {
  readonly allHosts: boolean;
  readonly missingAfter?: number;
  readonly goneAfter?: number;
}

/** Addresses scanned, as blocks of 256: the block's name and its 32 bytes in base64. */
export type ScannedBlocks = readonly (readonly [block: string, bits: string])[];

/** How a sweep ended, with the counts of its site. */
export interface EndOfSweep {
  readonly endedAt: string;
  readonly outcome: Exclude<SweepOutcome, 'running'>;
  readonly reason: string | null;
  readonly counts: SweepCounts;
  readonly receiveFailed: readonly string[];
}

/** A decision on a device, with the device in its place named as the device is. */
export interface DecisionContent {
  readonly state?: Exclude<Statement, 'gone' | 'came-back'>;
  readonly until?: string;
  readonly plannedFor?: string;
  readonly replacedBy?: DeviceKey;
  readonly because?: string;
  readonly owner?: string | null;
  readonly location?: string | null;
  readonly assetTag?: string | null;
  readonly note?: string | null;
}

/** What holds again after a decision was taken back: of each part that it had changed, what was before. */
export interface RestoredDecision {
  readonly state?: Pick<
    DecisionRecord,
    'state' | 'by' | 'at' | 'because' | 'until' | 'plannedFor' | 'verdict'
  > & {
    readonly replacedBy: DeviceKey | null;
  };
  readonly owner?: string | null;
  readonly location?: string | null;
  readonly assetTag?: string | null;
  readonly addedNotes: readonly DecisionNote[];
  readonly removedNotes: readonly DecisionNote[];
}

/** What a person corrected: which device is which, and what must not be known. */
export type Correction = Extract<
  SiteMessage,
  { readonly kind: 'merged' | 'split' | 'correction-undone' | 'forgotten' | 'imported' }
>;

/** Who did something, and when (ISO 8601). */
interface Done {
  readonly who: string;
  readonly at: string;
}

/** A decision of a person, or that one was taken back. */
export type DecisionMessage = Extract<SiteMessage, { readonly kind: 'decision' | 'decision-undone' }>;

/** Where a decision stands among others on its device, and where it was made. */
interface Ordering {
  /** ISO 8601: its time, or later, where it was made knowing one that has a later time. Left out: its time. */
  readonly order?: string;
  /** It was made at the hub, which gave it this id. Left out: at the site. */
  readonly hub?: string;
}

/** A device as it stands, with what was seen of it. Sweeps are named by their place among those that came before it, from 0. */
export interface KnownDevice {
  /** Its number at the site, by which others of the same records name it. */
  readonly number: number;
  readonly ip: string;
  readonly shown: readonly string[];
  readonly status: DeviceStatus;
  readonly missed: number;
  readonly listed: boolean;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly lastSweep: number;
  readonly through: number | null;
  readonly channel: number | null;
  readonly channelAddress: string | null;
  readonly unidentifiedSince: number | null;
  readonly fullyScanned: boolean | null;
  readonly addresses: readonly {
    readonly address: string;
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly lastSweep: number;
    readonly active: boolean;
    readonly reason: string;
    readonly fullyScanned: boolean | null;
  }[];
  readonly identifiers: readonly Identifier[];
  readonly observations: readonly Observation[];
  readonly probes: readonly { readonly address: string; readonly asked: NonNullable<SweptHost['asked']> }[];
  readonly decision: {
    readonly record: DecisionRecord;
    readonly silent: number;
    /** Where it stands among others on the device (ISO 8601). */
    readonly order: string;
    /** What of it a register had filled in, which may change it. */
    readonly filledIn: readonly ('owner' | 'location' | 'assetTag')[];
  } | null;
}

/** What was imported into a site, and which device each line is about. */
export interface KnownImport {
  readonly at: string;
  readonly who: string;
  readonly kind: ImportKind;
  readonly file: string;
  readonly digest: string;
  readonly writtenAt: string;
  readonly counts: Readonly<Record<'lines' | 'matched' | 'devices' | 'added' | 'bad', number>>;
  readonly rows: readonly {
    readonly line: ImportedLine;
    readonly portMacs: number | null;
    readonly device: number | null;
    readonly matchedBy: MatchedBy | null;
    readonly certain: boolean;
  }[];
}

/** What a site's inventory knows apart from its devices. */
export interface KnownSite {
  readonly ambiguous: readonly AmbiguousIdentifier[];
  /** Identifiers that a person assigned, and to which device. */
  readonly pins: readonly (Identifier & { readonly device: number })[];
  readonly coverage: readonly (NetworkSpan & { readonly firstSweep: number; readonly lastSweep: number })[];
}

/** What sweeps found in one network. */
interface NetworkSpan {
  readonly network: string;
  readonly asked: number;
  readonly silent: number;
  readonly alive: number;
}

/**
 * What a site's inventory recorded, in order: evidence and decisions, and no conclusion. Another inventory that records the same in the same
 * order has the same devices, as far as it identifies and judges alike.
 */
export type SiteMessage =
  | { readonly kind: 'sweep-started'; readonly start: SweepStart; readonly continues: boolean }
  | {
      readonly kind: 'hosts';
      readonly options: WritingOptions;
      readonly hosts: readonly { readonly host: SweptHost; readonly at: string }[];
      readonly scanned: ScannedBlocks;
      /** Whether the sweep's progress was written with them. */
      readonly saved: boolean;
    }
  | { readonly kind: 'sweep-ended'; readonly written: boolean; readonly end: EndOfSweep }
  | { readonly kind: 'sweep-abandoned' }
  /** What was recorded before the inventory was a site's: its sweeps, started and ended, then its devices as they stand. */
  | { readonly kind: 'records-started'; readonly at: string }
  | { readonly kind: 'known-devices'; readonly devices: readonly KnownDevice[] }
  | { readonly kind: 'known-import'; readonly import: KnownImport }
  | ({ readonly kind: 'records-ended' } & KnownSite)
  | (Ordering & {
      readonly kind: 'decision';
      readonly device: DeviceKey;
      readonly mark: DecisionContent;
      readonly who: string;
      readonly at: string;
      readonly action: string;
      readonly source: string | null;
      /** The notes that were cleared with it: others that were made meanwhile stay. */
      readonly cleared?: readonly DecisionNote[];
    })
  /** The newest decision on a device was taken back. An older collector does not say what holds again. */
  | (Ordering & {
      readonly kind: 'decision-undone';
      readonly device: DeviceKey;
      readonly who: string;
      readonly at: string;
      readonly because: string;
      readonly restores?: RestoredDecision;
    })
  /** A decision of the hub could not be applied at the site. */
  | {
      readonly kind: 'decision-refused';
      readonly device: DeviceKey;
      readonly hub: string;
      readonly at: string;
      readonly because: string;
    }
  | (Done & {
      readonly kind: 'merged';
      readonly device: DeviceKey;
      readonly into: DeviceKey;
      readonly because: string;
    })
  | (Done & {
      readonly kind: 'split';
      readonly device: DeviceKey;
      readonly address: string;
      readonly because: string;
    })
  /** A merge or split was taken back; `device` is the one that had remained. */
  | (Done & {
      readonly kind: 'correction-undone';
      readonly of: 'merge' | 'split';
      readonly device: DeviceKey;
      readonly other: DeviceKey;
      readonly because: string;
    })
  /** A device was forgotten, or a MAC address about which nothing is known is not to be stored. */
  | (Done & { readonly kind: 'forgotten'; readonly device: DeviceKey } & { readonly mac?: never })
  | (Done & { readonly kind: 'forgotten'; readonly mac: string } & { readonly device?: never })
  | (Done & {
      readonly kind: 'imported';
      readonly file: {
        readonly kind: ImportKind;
        readonly file: string;
        readonly digest: string;
        readonly writtenAt: string;
        readonly lines: readonly ImportedLine[];
        readonly bad: number;
      };
      /** Whether no sweep ran: then what leases state is evidence at once. */
      readonly observe: boolean;
    });

/** How one sequence number travels. */
export interface SiteFrame {
  /** Random, 32 hexadecimal digits: which inventory's queue it is of. */
  readonly stream: string;
  readonly sequence: number;
  /** SHA-256 over stream, number, the hash before, `more` and the body. */
  readonly hash: Uint8Array;
  readonly before: Uint8Array;
  /** Whether the next one goes on with the same content. */
  readonly more: boolean;
  /** Brotli; at most {@link frameBytes}. */
  readonly body: Uint8Array;
}

/** Most bytes of a body. A lost connection costs no more than one to be sent again, and a slow line is never long busy with one. */
export const frameBytes = 32_000;
