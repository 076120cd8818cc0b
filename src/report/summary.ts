import { counted } from '../model/counted.ts';
import type { DecisionState } from '../model/decision.ts';
import type { DeviceSummary } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { byName } from '../model/name-order.ts';
import { isInterpreted } from '../model/policy.ts';
import { printable } from './cell.ts';
import { countStatus, countVerdicts } from './counts.ts';
import type { Report, ReportPolicy } from './report.ts';

/**
 * The counts in one line: `31 devices: 12 flagged (3 removed, 2 accepted, 1 false positive), 5 for review, 12 clear,
 * 2 not covered; other equipment not listed: Hikvision 2`. Nothing found is not the same as nothing scanned. If the report is a selection, or a list of the past, that follows in brackets, because
 * counts of a part must not be taken for the whole.
 */
export function summary(
  report: Pick<Report<DeviceSummary>, 'devices' | 'otherEquipment' | 'selection' | 'asOf' | 'sweeps'>,
): string {
  const { total, flagged, review, clear, 'not-covered': uncovered } = countVerdicts(report.devices);
  const noun = total === 1 ? 'device' : 'devices';
  const others = otherEquipment(report);
  const selection = printable(report.selection ?? null);
  const asOf = report.asOf === undefined ? null : `As of ${moment(report.asOf)}.`;
  const context = [selection, asOf].filter((part) => part !== null).join(' ');
  return [
    `${total} ${noun}: ${flagged} flagged${dealtWith(report.devices)}, ${review} for review, ${clear} clear${uncovered === 0 ? '' : `, ${uncovered} not covered`}`,
    others === null ? '' : `; other equipment not listed: ${others}`,
    report.sweeps.length === 0 ? '; no sweep is on record, so nothing is known of what is there' : '',
    context === '' ? '' : ` (${context})`,
  ].join('');
}

/**
 * `uk-2022 does not name the makers that it covers: …`, for the policies of which that is so; null for none. Counts are quoted, and so
 * must this be.
 */
export function interpretationNote(policies: readonly ReportPolicy[]): string | null {
  const ids = policies.flatMap(({ id, clauses, interpretation }) =>
    clauses !== undefined && isInterpreted({ clauses, interpretation }) ? (printable(id) ?? []) : [],
  );
  const [first] = ids;
  if (first === undefined) return null;
  return ids.length === 1
    ? `${first} does not name the makers that it covers: which they are is an interpretation (camcensus policy show ${first}).`
    : `${ids.join(' and ')} do not name the makers that they cover: which they are is an interpretation (camcensus policy show ${first}).`;
}

/** How many flagged devices are removed, accepted or false positives, in brackets; empty for none. */
function dealtWith(devices: readonly DeviceSummary[]): string {
  const flagged = devices.filter(({ verdict }) => verdict === 'flagged');
  const count = (state: DecisionState) => flagged.filter(({ decision }) => decision?.state === state).length;
  const parts = [
    [countStatus(flagged, 'removed'), 'removed'],
    [count('accepted'), 'accepted'],
    [count('false-positive'), count('false-positive') === 1 ? 'false positive' : 'false positives'],
  ].flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`]));
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/**
 * `8 recorders, 2 of which report 16 channels: the cameras behind them are not visible.` A list must not look as if there
 * were no more cameras. Null if every recorder has reported its cameras, or there is none.
 */
export function behindRecorders(
  devices: readonly { readonly type: string; readonly channelCount: DeviceSummary['channelCount'] }[],
): string | null {
  const silent = devices.filter(({ type, channelCount }) =>
    channelCount === null ? type === 'recorder' : channelCount.described === 0,
  );
  if (silent.length === 0) return null;
  const counts = silent.flatMap(({ channelCount }) => (channelCount === null ? [] : [channelCount.channels]));
  const channels = counted(
    counts.reduce((sum, each) => sum + each, 0),
    'channel',
  );
  if (silent.length === 1) {
    const has = counts.length === 1 ? ` with ${channels}` : '';
    return `1 recorder${has}: the cameras behind it are not visible.`;
  }
  const who = counts.length === silent.length ? 'which' : `${counts.length} of which`;
  const report = counts.length === 1 && who !== 'which' ? 'reports' : 'report';
  const reported = counts.length === 0 ? '' : `, ${who} ${report} ${channels}`;
  return `${silent.length} recorders${reported}: the cameras behind them are not visible.`;
}

/** Equipment that is counted but not listed, by maker: `Dahua 1, Hikvision 2`; null if there is none, or none is known. */
export function otherEquipment(report: Pick<Report, 'otherEquipment'>): string | null {
  const counted = Object.entries(report.otherEquipment ?? {}).filter(([, count]) => count > 0);
  if (counted.length === 0) return null;
  return counted
    .sort(([a], [b]) => byName(a, b))
    .map(([maker, count]) => `${printable(maker) ?? 'Maker not known'} ${count}`)
    .join(', ');
}
