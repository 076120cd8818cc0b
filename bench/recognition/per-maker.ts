import { type FactName, factNames, factShare, isRightFact, isStated } from './facts.ts';
import { isCamera, isRightMaker, isRightType, type Outcome } from './judge.ts';
import { share, table } from './tables.ts';

/** Makers with fewer cameras share the last row. */
const fewest = 3;

/**
 * For each maker, of its cameras, recorders, encoders and doorbells: found, right maker, right type; model, firmware and serial
 * of the answers that state them; how many stay in review by either policy. A Markdown table.
 */
export function perMaker(outcomes: readonly Outcome[]): string {
  const cameras = outcomes.filter(({ record }) => isCamera(record) === true);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of cameras)
    groups.set(makerOf(outcome), [...(groups.get(makerOf(outcome)) ?? []), outcome]);
  const large = [...groups].filter(([name, members]) => name !== unnamed && members.length >= fewest);
  const small = [...groups].filter(([name, members]) => name !== unnamed && members.length < fewest);
  const rows = [
    ...large.sort(([a], [b]) => (a < b ? -1 : 1)),
    [`${small.length} makers with fewer than ${fewest}`, small.flatMap(([, members]) => members)] as const,
    [unnamed, groups.get(unnamed) ?? []] as const,
    ['all', cameras] as const,
  ];
  return table(
    ['maker', 'cameras', 'found', 'maker', 'type', ...factNames, 'in review'],
    rows.filter(([, members]) => members.length > 0).map(([name, members]) => row(name, members)),
  );
}

const unnamed = 'the source names none';

function makerOf({ record: { expected } }: Outcome): string {
  return expected.oem_of ?? expected.manufacturer ?? unnamed;
}

function row(name: string, members: readonly Outcome[]): readonly string[] {
  const found = members.filter(({ listed }) => listed);
  const named = members.filter(
    ({ record: { expected } }) => (expected.oem_of ?? expected.manufacturer) !== null,
  );
  const inReview = members.filter(({ verdicts }) => Object.values(verdicts).includes('review'));
  return [
    name,
    String(members.length),
    share(found.length, members.length),
    share(named.filter(isRightMaker).length, named.length),
    share(found.filter(isRightType).length, found.length),
    ...factNames.map((fact) => {
      const { right, stated } = factShare(members, fact);
      return stated === 0 ? '–' : `${right} of ${stated}`;
    }),
    share(inReview.length, members.length),
  ];
}

/** Model, firmware and serial over all devices, of the answers that state them. A Markdown table. */
export function factTable(outcomes: readonly Outcome[]): string {
  const cameras = outcomes.filter(({ record }) => isCamera(record) === true);
  const cell = (set: readonly Outcome[], fact: FactName) => {
    const { right, stated } = factShare(set, fact);
    return `${right} of ${stated} (${share(right, stated)})`;
  };
  return table(
    ['of the answers that state it', 'cameras, recorders, encoders, doorbells', 'all devices'],
    factNames.map((fact) => [fact, cell(cameras, fact), cell(outcomes, fact)]),
  );
}

/** Lower bounds of the steps of confidence. */
const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Of all makers concluded at each step of confidence, how many are those that the source names. A Markdown table. */
export function calibration(outcomes: readonly Outcome[]): string {
  const judged = outcomes.filter(
    ({ record: { expected }, identification }) =>
      identification.manufacturer !== null && (expected.oem_of ?? expected.manufacturer) !== null,
  );
  const rows = steps.flatMap((from) => {
    const members = judged.filter(
      ({ identification: { confidence } }) =>
        confidence >= from && (confidence < from + 0.1 - 1e-9 || from === 0.9),
    );
    const right = members.filter(isRightMaker).length;
    const name = `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`;
    return members.length === 0
      ? []
      : [[name, String(members.length), String(right), share(right, members.length)]];
  });
  return table(['confidence', 'makers concluded', 'right', 'share'], rows);
}

/** One line for each fact that an answer states and that was not read so. A Markdown table. */
export function factMisses(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap((outcome) =>
    factNames
      .filter((fact) => isStated(outcome.record, fact) && !isRightFact(outcome, fact))
      .map((fact) => [
        outcome.record.id,
        fact,
        outcome.record.expected[fact] ?? '',
        outcome.identification[fact] ?? '(nothing)',
      ]),
  );
  return table(['record', 'fact', 'stated', 'read'], rows);
}
