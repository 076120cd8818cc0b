import {
  isCamera,
  isFalseFlag,
  isMissedFlag,
  isRightMaker,
  isRightType,
  type Outcome,
  policyIds,
} from './judge.ts';
import { missReason } from './reason.ts';
import type { RecordedAnswer } from './record.ts';

/** The figures of one set of records. Shares are from 0 to 1; null if there was nothing to count. */
export interface Figures {
  readonly read: number;
  readonly cameras: number;
  readonly found: number;
  readonly withMaker: number;
  readonly rightMaker: number;
  readonly rightType: number;
  readonly others: number;
  readonly falseCameras: number;
  readonly falseFlags: number;
  readonly missedFlags: number;
}

/** Counts a set of outcomes; flags are counted over both policies. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const cameras = outcomes.filter(({ record }) => isCamera(record) === true);
  const found = cameras.filter(({ listed }) => listed);
  const withMaker = cameras.filter(({ record }) => record.expected.manufacturer !== null);
  const others = outcomes.filter(({ record }) => isCamera(record) === false);
  const over = (wrong: typeof isFalseFlag) =>
    outcomes.filter((outcome) => policyIds.some((policy) => wrong(outcome, policy))).length;
  return {
    read: outcomes.length,
    cameras: cameras.length,
    found: found.length,
    withMaker: withMaker.length,
    rightMaker: withMaker.filter(isRightMaker).length,
    rightType: found.filter(isRightType).length,
    others: others.length,
    falseCameras: others.filter(({ listed }) => listed).length,
    falseFlags: over(isFalseFlag),
    missedFlags: over(isMissedFlag),
  };
}

/** The summary, as a Markdown table. `records` are the whole set, whether a scanner speaks their protocol or not. */
export function summary(figures: Figures, records: readonly RecordedAnswer[]): string {
  const all = records.filter((record) => isCamera(record) === true).length;
  const { cameras, found, withMaker, rightMaker, rightType, others, falseCameras } = figures;
  return table(
    ['what', 'count', 'share'],
    [
      [
        'records whose protocol a scanner speaks',
        `${figures.read} of ${records.length}`,
        share(figures.read, records.length),
      ],
      ['cameras, recorders, encoders, doorbells found', `${found} of ${cameras}`, share(found, cameras)],
      ['found of all, in whatever protocol they were recorded', `${found} of ${all}`, share(found, all)],
      [
        'right maker, where the source names one',
        `${rightMaker} of ${withMaker}`,
        share(rightMaker, withMaker),
      ],
      ['right type, of those found', `${rightType} of ${found}`, share(rightType, found)],
      ['other devices taken for cameras', `${falseCameras} of ${others}`, share(falseCameras, others)],
      ['false flags, either policy', String(figures.falseFlags), ''],
      ['units of Hikvision or Dahua passed as clear, either policy', String(figures.missedFlags), ''],
    ],
  );
}

/** Found, right maker and false cameras for each value of `key`, as a Markdown table. */
export function breakdown(
  heading: string,
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): string {
  const groups = grouped(outcomes, key);
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => {
      const one = figuresOf(members);
      return [
        name,
        `${one.found} of ${one.cameras}`,
        `${one.rightMaker} of ${one.withMaker}`,
        `${one.rightType} of ${one.found}`,
        `${one.falseCameras} of ${one.others}`,
        String(one.falseFlags),
        String(one.missedFlags),
      ];
    });
  return table(
    [heading, 'found', 'right maker', 'right type', 'false cameras', 'false flags', 'missed flags'],
    rows,
  );
}

/** One line for each camera missed and each maker not named, with the reason why the evidence could not decide. */
export function misses(outcomes: readonly Outcome[]): string {
  const cameras = outcomes.filter(({ record }) => isCamera(record) === true);
  const wrong = cameras.filter(
    (outcome) => !outcome.listed || (outcome.record.expected.manufacturer !== null && !isRightMaker(outcome)),
  );
  const rows = wrong.map((outcome) => [
    outcome.record.id,
    outcome.listed ? 'maker' : 'found, maker',
    missReason(outcome),
  ]);
  return table(['record', 'missed', 'why'], rows);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** `97.0 %`, or a dash if `whole` is 0. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function grouped(
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(key(outcome), [...(groups.get(key(outcome)) ?? []), outcome]);
  return groups;
}
