import { describe, expect, test } from 'vitest';
import { markOfLine } from '../../src/app/line-mark.ts';
import type { DecisionLine } from '../../src/import/decisions.ts';
import { type DecisionRecord, noDecision } from '../../src/model/decision.ts';

const year = new Date().getUTCFullYear();
const [past, next, later] = [`${year - 1}-03-31`, `${year + 1}-03-31`, `${year + 2}-03-31`];

const line = (cells: Partial<DecisionLine>): DecisionLine => ({
  line: 2,
  device: 12,
  change: 61,
  site: 'north',
  address: '10.0.0.5',
  mac: null,
  serial: null,
  decision: null,
  acceptedUntil: null,
  plannedRemoval: null,
  because: null,
  replacedBy: null,
  owner: null,
  location: null,
  assetTag: null,
  notes: null,
  ...cells,
});

const record = (fields: Partial<DecisionRecord>): DecisionRecord => ({
  ...noDecision,
  by: 'j.smith',
  at: `${year - 2}-03-02T09:00:00Z`,
  verdict: 'flagged',
  ...fields,
});

const accepted = record({ state: 'accepted', until: next, because: 'lease' });
const expired = record({ state: 'accepted', until: past, because: 'lease' });
const cleared = record({ state: 'accepted', until: next, because: 'lease', verdict: 'review' });
const planned = record({ state: 'removal-planned', plannedFor: past });

/** The mark of a line about a device of which nothing was recorded since the file was written. */
const mark = (base: DecisionRecord | null, cells: Partial<DecisionLine>) =>
  markOfLine(line(cells), { base, now: base, verdict: 'flagged' });

describe('markOfLine', () => {
  test.each<[string, DecisionRecord | null, Partial<DecisionLine>, object]>([
    ['nothing, of empty cells', accepted, {}, {}],
    [
      'nothing, of what was exported',
      accepted,
      { decision: 'accepted', acceptedUntil: next, because: 'lease' },
      {},
    ],
    [
      'nothing, of a plan that was exported before its day',
      planned,
      { decision: 'removal-planned', plannedRemoval: past },
      {},
    ],
    [
      'nothing, of a plan that was exported after its day',
      planned,
      { decision: 'overdue', plannedRemoval: past },
      {},
    ],
    [
      'a plan, of its day alone',
      null,
      { plannedRemoval: next },
      { state: 'removal-planned', plannedFor: next },
    ],
    [
      'a later day',
      planned,
      { decision: 'overdue', plannedRemoval: next },
      { state: 'removal-planned', plannedFor: next },
    ],
    [
      'a plan with an exception',
      accepted,
      { decision: 'accepted', acceptedUntil: next, plannedRemoval: later },
      { state: 'accepted', until: next, because: 'lease', plannedFor: later },
    ],
    [
      'a longer exception',
      expired,
      { decision: 'expired', acceptedUntil: next },
      { state: 'accepted', until: next, because: 'lease' },
    ],
    [
      'a plan after an exception',
      expired,
      { decision: 'expired', acceptedUntil: past, plannedRemoval: next },
      { state: 'removal-planned', plannedFor: next, because: 'lease' },
    ],
    [
      'a plan where the verdict became graver',
      cleared,
      { decision: 'outdated', plannedRemoval: next },
      { state: 'removal-planned', plannedFor: next, because: 'lease' },
    ],
    ['a removal', planned, { decision: 'removed', plannedRemoval: past }, { state: 'removed' }],
    ['a replacement', null, { decision: 'replaced', replacedBy: 87 }, { state: 'replaced', replacedBy: 87 }],
    ['that nothing is decided', accepted, { decision: 'open', acceptedUntil: next }, { state: 'open' }],
    ['another reason', accepted, { because: 'sold' }, { state: 'accepted', until: next, because: 'sold' }],
    ['an owner', record({ owner: 'IT' }), { owner: 'Estates', location: null }, { owner: 'Estates' }],
  ])('markOfLine: %s', (_, base, cells, expected) => {
    expect(mark(base, cells)).toEqual(expected);
  });

  test.each<[DecisionRecord | null, Partial<DecisionLine>, string]>([
    [null, { decision: 'gone' }, 'column Decision: “gone” is what camcensus works out'],
    [null, { decision: 'accepted', because: 'x' }, 'column Accepted until: an exception has a last day'],
    [null, { decision: 'accepted', acceptedUntil: past, because: 'x' }, 'column Accepted until: '],
    [
      null,
      { acceptedUntil: next },
      'column Accepted until: a last day is that of an exception: it goes with “accepted”.',
    ],
    [null, { decision: 'false-positive' }, 'column Decision: why: “false-positive” needs a reason'],
    [null, { decision: 'removal-planned' }, 'column Planned removal: name the day'],
    [null, { decision: 'replaced' }, 'column Replaced by: name the device that stands in its place.'],
    [
      null,
      { decision: 'removed', replacedBy: 87 },
      'column Replaced by: another device stands in place of one that is replaced.',
    ],
    [
      planned,
      { decision: 'removed', plannedRemoval: next },
      'column Planned removal: a removal can be planned for',
    ],
    [expired, { because: 'sold' }, 'no longer holds (expired)'],
    [cleared, { decision: 'outdated', because: 'sold' }, 'no longer holds (outdated)'],
    [record({ state: 'gone' }), { decision: 'gone', because: 'x' }, 'which camcensus worked out'],
  ])('markOfLine refuses case %#', (base, cells, error) => {
    expect(() => mark(base, cells)).toThrow(error);
  });

  test('markOfLine accepts what agrees with a newer decision, and keeps the rest', () => {
    const now = record({ state: 'confirmed', owner: 'IT', location: 'gym' });
    expect(
      markOfLine(line({ owner: 'IT', assetTag: 'A-1' }), { base: null, now, verdict: 'flagged' }),
    ).toEqual({
      assetTag: 'A-1',
    });
    const taken = record({ state: 'removal-planned', plannedFor: next, by: 'estates' });
    expect(
      markOfLine(line({ plannedRemoval: next }), { base: null, now: taken, verdict: 'flagged' }),
    ).toEqual({});
  });

  test('markOfLine names the person whose decision a line contradicts', () => {
    const about = { base: planned, now: accepted, verdict: 'flagged' } as const;
    expect(() => markOfLine(line({ decision: 'removed' }), about)).toThrow(
      `it was decided on ${year - 2}-03-02 09:00 UTC by j.smith that this device is accepted until ${next}, which this file does not know.`,
    );
  });

  test('markOfLine adds new notes after any earlier text', () => {
    const notes = [
      { at: '2026-03-02T09:00:00Z', by: 'a', text: 'key | box 3' },
      { at: '2026-03-03T09:00:00Z', by: 'a', text: 'ladder' },
    ];
    const base = record({ notes });
    expect(mark(base, { notes: '2026-03-02: key | box 3 | 2026-03-03: ladder' })).toEqual({});
    expect(
      mark(base, { notes: '2026-03-02: key | box 3 | 2026-03-03: ladder | the ladder is gone\nnew one' }),
    ).toEqual({
      note: 'the ladder is gone | new one',
    });
    expect(mark(base, { notes: 'ladder' })).toEqual({});
    expect(mark(base, { notes: '2026-03-02: key | box 3 | 2026-03-03: lad' })).toEqual({});
    expect(() => mark(base, { notes: 'x'.repeat(1_025) })).toThrow('the new note has 1025 characters');
  });
});
