import type { Changes, Comparison, Difference } from '../../../db/sweeps/diff.ts';
import type { Unit } from '../fixture.ts';

/** Two cameras that comparisons are about. */
export const gate: Unit = { maker: 'Hikvision', firmware: 'V5.1', serial: 'S-GATE' };
export const yard: Unit = { maker: 'Axis', firmware: '9.80', serial: 'S-YARD' };

/** The serial numbers in each list that is not empty. */
export function brief(difference: Changes & Partial<Comparison>): Record<string, string[]> {
  const { from, to, ...lists } = difference;
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]: [string, readonly Difference[]]) => [
        name,
        list.map(({ after }) => after.serial ?? ''),
      ]),
  );
}
