import { printable } from './cell.ts';
import { countVerdicts } from './counts.ts';
import type { Report } from './report.ts';

/**
 * The counts in one line: `31 devices: 12 flagged, 5 for review, 14 clear; other equipment not listed: Hikvision 2`.
 * With the report's selection in brackets, for counts of a part are not counts of the whole.
 */
export function summary(report: Pick<Report, 'devices' | 'otherEquipment' | 'selection'>): string {
  const { total, flagged, review, clear } = countVerdicts(report.devices);
  const noun = total === 1 ? 'device' : 'devices';
  const others = otherEquipment(report);
  const selection = printable(report.selection ?? null);
  return [
    `${total} ${noun}: ${flagged} flagged, ${review} for review, ${clear} clear`,
    others === null ? '' : `; other equipment not listed: ${others}`,
    selection === null ? '' : ` (${selection})`,
  ].join('');
}

/** Equipment that is counted and not listed, by maker: `Dahua 1, Hikvision 2`; null where there is none. */
export function otherEquipment(report: Pick<Report, 'otherEquipment'>): string | null {
  const counted = Object.entries(report.otherEquipment).filter(([, count]) => count > 0);
  if (counted.length === 0) return null;
  return counted
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([maker, count]) => `${printable(maker) ?? 'Maker not known'} ${count}`)
    .join(', ');
}
