import type { NoticeEvent } from '../../src/model/notice.ts';
import { devicesInState, expiringWithin } from '../devices/decisions.ts';
import { device } from '../devices/devices.ts';
import type { Inventory } from '../inventory.ts';
import { noticeDevice } from './device-events.ts';

/** Accepted exceptions that end within `days` days of a day (`2026-11-24`), and those that have ended, for devices still present. */
export function exceptionEvents(inventory: Inventory, day: string, days: number): readonly NoticeEvent[] {
  return [
    ...expiringWithin(inventory, day, days).flatMap((id) => eventOf(inventory, id, 'exception-expiring')),
    ...devicesInState(inventory, ['expired'], { day, otherwise: false }).flatMap((id) =>
      eventOf(inventory, id, 'exception-expired'),
    ),
  ];
}

function eventOf(
  inventory: Inventory,
  id: number,
  kind: 'exception-expiring' | 'exception-expired',
): readonly NoticeEvent[] {
  const found = device(inventory, id);
  const until = found?.decision?.until ?? null;
  if (found === null || until === null || found.status === 'removed') return [];
  const { by, because } = found.decision ?? {};
  const why = because === null || because === undefined ? '' : `: ${because}`;
  return [
    {
      kind,
      key: `${kind}:${id}:${until}`,
      site: found.site,
      device: noticeDevice(found),
      sweep: null,
      at: until,
      note: `Accepted until ${until} by ${by ?? 'an unnamed person'}${why}`,
    },
  ];
}
