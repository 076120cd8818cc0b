import type { Statement } from '../../src/model/decision.ts';

/** A person's decision on a device, texts cleaned. A field that is null is cleared; one left out is not changed. */
export interface Mark {
  readonly state?: Exclude<Statement, 'gone' | 'came-back'>;
  /** With `accepted`: the last day of the exception. */
  readonly until?: string;
  readonly plannedFor?: string;
  /** With `replaced`. */
  readonly replacedBy?: number;
  readonly because?: string;
  readonly owner?: string | null;
  readonly location?: string | null;
  readonly assetTag?: string | null;
  /** Added to the existing notes; null deletes them all. */
  readonly note?: string | null;
}

/** A mark as worded in the audit trail: `Accepted until 2027-03-31, because the lease ends then. Owner: Estates.` */
export function markSentence(mark: Mark): string {
  const { because } = mark;
  const state = stateWords(mark);
  const sentences = [
    state === null ? null : because === undefined ? state : `${state}, because: ${because}`,
    fieldWords('Owner', mark.owner),
    fieldWords('Location', mark.location),
    fieldWords('Asset tag', mark.assetTag),
    mark.note === undefined ? null : mark.note === null ? 'Notes cleared' : `Note: ${mark.note}`,
  ];
  return sentences.flatMap((text) => (text === null ? [] : [ended(text)])).join(' ');
}

function stateWords({ state, until, plannedFor, replacedBy }: Mark): string | null {
  const plan = plannedFor === undefined ? '' : `, removal planned for ${plannedFor}`;
  switch (state) {
    case undefined:
      return null;
    case 'open':
      return 'Reopened';
    case 'confirmed':
      return `Confirmed${plan}`;
    case 'false-positive':
      return 'Said to be a false positive';
    case 'accepted':
      return `Accepted until ${until}${plan}`;
    case 'removal-planned':
      return `Removal planned for ${plannedFor}`;
    case 'removed':
      return 'Said to be removed';
    case 'replaced':
      return `Said to be replaced by device ${replacedBy}`;
  }
}

function fieldWords(name: string, value: string | null | undefined): string | null {
  if (value === undefined) return null;
  return value === null ? `${name} cleared` : `${name}: ${value}`;
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
