import type { Message, NoticeDevice, NoticeEvent } from '../../src/model/notice.ts';

/** A device as a notice keeps it. */
export function device(over: Partial<NoticeDevice> = {}): NoticeDevice {
  return {
    id: 12,
    ip: '10.1.2.3',
    mac: '44:19:b6:5e:00:01',
    type: 'camera',
    brand: 'Annke',
    manufacturer: 'Hikvision',
    model: 'C500',
    serial: 'S-1',
    status: 'present',
    policies: [{ id: 'uk-2022', reason: 'Hikvision is headquartered in China.' }],
    ...over,
  };
}

/** A newly flagged device. */
export function flagged(over: Partial<NoticeEvent> = {}): NoticeEvent {
  return {
    kind: 'flagged-new',
    key: 'flagged-new:12:uk-2022',
    site: 'st-marys',
    device: device(),
    sweep: 3,
    at: '2026-11-24T02:30:00Z',
    note: null,
    ...over,
  };
}

/** A message of some events, with a mark that is always the same. */
export function message(...events: readonly NoticeEvent[]): Message {
  return {
    mark: '0b5e9a51-7d55-4f5c-9c11-6d2f6f0f8f01',
    notice: { id: 7, at: '2026-11-24T04:00:00Z', events: events.length === 0 ? [flagged()] : events },
  };
}
