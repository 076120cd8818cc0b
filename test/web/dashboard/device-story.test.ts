import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { deviceHistory } from '../../../db/devices/history.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import type { Device } from '../../../src/model/device.ts';
import type { Field, Observation } from '../../../src/model/observation.ts';
import { storyOf } from '../../../src/web/dashboard/queries/device-story.ts';
import { sweepNight } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';

const unit = { maker: 'Hikvision', serial: 'S-1', model: 'M1' };

/** A device that came, had new firmware, fell silent and was reported removed. */
function past() {
  const inventory = freshInventory();
  const night = (day: string, hosts: Parameters<typeof sweepNight>[1]['hosts']) =>
    sweepNight(inventory, { day, hosts: hosts ?? [], silent: ['10.0.0.1'], missingAfter: 1 });
  night('2026-03-01', [['10.0.0.1', { ...unit, firmware: 'V1' }]]);
  night('2026-03-02', [['10.0.0.1', { ...unit, firmware: 'V2' }]]);
  night('2026-03-03', []);
  markDevice(inventory, 1, { state: 'removed' }, { who: 'jane', at: '2026-03-04T09:00:00Z' });
  return inventory;
}

function story(over: Partial<Device> = {}, observations: readonly Observation[] = []) {
  const inventory = past();
  const history = deviceHistory(inventory, 1);
  const { device } = history ?? {};
  if (device === undefined) throw new Error('the device is not there');
  const changes = auditEntries(inventory, { device: 1 });
  return storyOf(inventory, { device: { ...device, ...over }, observations, history, changes });
}

test('storyOf has what happened, newest first, and the status from when on', () => {
  const { events, spans } = story();
  expect(events.map(({ at, title, lines }) => [at.slice(0, 10), title, ...lines])).toEqual([
    ['2026-03-04', expect.stringMatching(/^Change 1: mark, by jane|^Changed/), expect.any(String)],
    ['2026-03-04', expect.stringMatching(/^Change 1: mark, by jane|^Changed/), expect.any(String)],
    ['2026-03-03', 'Changed because of the device (sweep 3)', 'status: present → missing'],
    ['2026-03-02', 'Changed because of the device (sweep 2)', 'firmware: V1 → V2'],
    ['2026-03-01', 'First seen (sweep 1)'],
  ]);
  expect(spans.map(({ from, status }) => [from.slice(0, 10), status])).toEqual([
    ['2026-03-01', 'present'],
    ['2026-03-03', 'missing'],
    ['2026-03-04', 'removed'],
  ]);
});

test('storyOf links web pages where a port answered, with TLS where that was spoken', () => {
  const seen = (field: Field, port: number, address = '10.0.0.1') => ({
    field,
    value: 'x',
    port,
    address,
    scanner: 'http',
    at: '2026-03-01T02:00:00Z',
  });
  const all = [
    seen('http.server', 80),
    seen('http.title', 8443),
    seen('tls.subject', 8443),
    seen('rtsp.server', 554),
    seen('http.server', 81, '10.0.0.9'),
  ];
  expect(story({ status: 'present' }, all).pages).toEqual(['http://10.0.0.1/', 'https://10.0.0.1:8443/']);
  expect(story({ status: 'present', ip: 'fd00::1' }, [seen('http.server', 80, 'fd00::1')]).pages).toEqual([
    'http://[fd00::1]/',
  ]);
  expect(story({ status: 'removed' }, all).pages).toEqual([]);
  expect(story({ status: 'present', through: 3 }, all).pages).toEqual([]);
  expect(story({ status: 'present', ip: 'javascript:alert(1)' }, all).pages).toEqual([]);
  expect(story({ status: 'present' }, [seen('port.open', 80)]).pages).toEqual([]);
});

test('storyOf adds evidence up by class, the strongest first', () => {
  const evidence = [
    ['software|80', 0.5],
    ['software|80', 0.3],
    ['software|554', 0.5],
    ['third-party', 0.4],
  ].map(([evidenceSource, weight], at) => ({
    field: 'http.server' as const,
    value: String(at),
    port: 80,
    fingerprint: 'hikvision/x',
    maker: 'hikvision',
    evidenceSource: String(evidenceSource),
    weight: Number(weight),
  }));
  expect(story({ evidence }).classes).toEqual([
    { kind: 'software', name: 'software', weight: 0.75, signs: 3 },
    { kind: 'third-party', name: 'third-party', weight: 0.4, signs: 1 },
  ]);
});
