import type { DecisionNote, DecisionRecord, Statement } from './decision.ts';
import type { Identifier } from './device.ts';
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

/** A decision of a person, or that one was taken back. */
export type DecisionMessage = Extract<SiteMessage, { readonly kind: 'decision' | 'decision-undone' }>;

/** Where a decision stands among others on its device, and where it was made. */
interface Ordering {
  /** ISO 8601: its time, or later, where it was made knowing one that has a later time. Left out: its time. */
  readonly order?: string;
  /** It was made at the hub, which gave it this id. Left out: at the site. */
  readonly hub?: string;
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
    };

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
