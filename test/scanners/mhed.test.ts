import { describe, expect, test } from 'vitest';
import { mhed, parse, requests } from '../../scanners/mhed.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('MHED', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      `4d484544080001000100${'00'.repeat(130)}`,
    ]);
    expect(parse(capture('mhed/own-search.hex'))).toBeNull();
  });

  test('reads a camera', () => {
    expect(parse(capture('mhed/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'mhed' },
      { field: 'maker.vendor', value: 'TVT' },
      { field: 'maker.model', value: 'TD-9544S4' },
      { field: 'maker.device-class', value: 'IPC' },
      { field: 'maker.serial', value: 'I7A1063C0FFEE' },
      { field: 'maker.firmware', value: '5.1.1.0(12345)' },
      { field: 'maker.mac', value: '00:18:ae:7a:10:63' },
    ]);
  });

  test('reads a recorder, whose version is a number and which counts channels', () => {
    expect(parse(capture('mhed/recorder.hex'))).toEqual([
      { field: 'maker.answer', value: 'mhed' },
      { field: 'maker.vendor', value: 'Provision-ISR' },
      { field: 'maker.model', value: 'TD-3116B2' },
      { field: 'maker.device-class', value: 'NVR' },
      { field: 'maker.firmware', value: '1.4.10.0' },
      { field: 'maker.mac', value: '00:18:ae:7a:10:64' },
      { field: 'maker.channels', value: '16' },
    ]);
    expect(parse(capture('mhed/recorder-long-model.hex'))).toContainEqual({
      field: 'maker.model',
      value: 'TD-3332B4-A1 POE-16P',
    });
    const terminated = Buffer.from(capture('mhed/recorder-long-model.hex'));
    terminated[211] = 0;
    expect(parse(terminated)).toContainEqual({ field: 'maker.model', value: 'TD-3332B4-A1 PO-16P' });
  });

  test('keeps the name that an owner gave, and not the kind that stands there from the factory', () => {
    const named = Buffer.from(capture('mhed/camera.hex')).fill(0, 12, 32);
    named.write('Main gate', 12);
    expect(parse(named)).toContainEqual({ field: 'maker.name', value: 'Main gate' });
  });

  test('the command that sets the network is no answer, and its password is not read', () => {
    expect(parse(capture('mhed/set-network.hex'))).toBeNull();
  });

  test('an answer shorter than 232 bytes is none', () => {
    const whole = capture('mhed/camera.hex');
    expect(parse(whole.subarray(0, 231))).toBeNull();
    expect(parse(whole.subarray(0, 232))).not.toBeNull();
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(mhed.audience).toBe('segment');
    expect(mhed.answersTo).toEqual({ port: 23456, groups: ['234.55.55.55', '234.55.55.56'] });
    expect(mhed.group).toEqual({ v4: '234.55.55.55', v6: null });
    expect(mhed.broadcast === true).toBe(false);
  });
});

test.each([
  [0, 'DVR'],
  [1, 'DVS'],
  [2, 'IPC'],
  [3, 'NVR'],
  [4, 'decoder'],
] as const)(
  'type %i is a %s, and the fake device and the scanner understand each other',
  async (type, name) => {
    const { facts, log } = await probeFake(
      mhed,
      { kind: 'mhed', type, mac: '00:18:ae:7a:10:66', model: 'TD-1', vendor: 'TVT', channels: 4 },
      6,
    );
    expect(facts).toContainEqual({ field: 'maker.device-class', value: name });
    expect(facts?.some(({ field }) => field === 'maker.channels')).toBe(type !== 2);
    expect(log.violations).toEqual([]);
  },
);
