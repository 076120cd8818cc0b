import { describe, expect, test } from 'vitest';
import { parse, requests, ubiquiti } from '../../scanners/ubiquiti.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Ubiquiti discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['01000000']);
    expect(parse(capture('ubiquiti/own-query.hex'))).toBeNull();
  });

  test('reads a camera of version 1: model once, firmware, name and MAC, no address', () => {
    expect(parse(capture('ubiquiti/camera-v1.hex'))).toEqual([
      { field: 'maker.answer', value: 'ubiquiti' },
      { field: 'maker.mac', value: '78:45:7a:10:39:c0' },
      { field: 'maker.model', value: 'UVC G4 Pro' },
      { field: 'maker.firmware', value: 'UVC.S5L.v4.63.22.67.d4c2a9b.230614.1231' },
      { field: 'maker.name', value: 'Gate 2' },
    ]);
  });

  test('reads a switch of version 2', () => {
    expect(parse(capture('ubiquiti/switch-v2.hex'))).toEqual([
      { field: 'maker.answer', value: 'ubiquiti' },
      { field: 'maker.mac', value: '78:45:7a:10:39:c0' },
      { field: 'maker.model', value: 'US8P60' },
      { field: 'maker.firmware', value: '6.5.59' },
      { field: 'maker.firmware', value: 'US8P60.6.5.59' },
      { field: 'maker.name', value: 'UBNT' },
    ]);
  });

  test('does not keep the name of a radio’s network', () => {
    const read = JSON.stringify(parse(capture('ubiquiti/radio-v1.hex')));
    for (const model of ['NanoBeam M5', 'NB5']) expect(read).toContain(model);
    expect(read).not.toContain('staff-wlan');
  });

  test('reads what is whole where a length lies', () => {
    expect(parse(capture('ubiquiti/length-lies.hex'))).toEqual([
      { field: 'maker.answer', value: 'ubiquiti' },
      { field: 'maker.mac', value: '78:45:7a:10:39:c0' },
    ]);
  });

  test('probes hosts that showed life, the group and every host of the segment', () => {
    expect([ubiquiti.port, ubiquiti.audience, ubiquiti.group.v4, ubiquiti.broadcast]).toEqual([
      10001,
      'alive',
      '233.89.188.1',
      true,
    ]);
  });
});

test.each([1, 2] as const)(
  'the fake device of version %i and the scanner understand each other',
  async (version) => {
    const { facts, log } = await probeFake(
      ubiquiti,
      {
        kind: 'ubiquiti',
        version,
        mac: '78:45:58:7a:10:39',
        model: 'UVC G3',
        firmware: '4.1',
        hostName: 'yard',
      },
      2,
    );
    expect(facts).toEqual([
      { field: 'maker.answer', value: 'ubiquiti' },
      { field: 'maker.mac', value: '78:45:58:7a:10:39' },
      { field: 'maker.model', value: 'UVC G3' },
      { field: 'maker.firmware', value: '4.1' },
      { field: 'maker.name', value: 'yard' },
    ]);
    expect(log.violations).toEqual([]);
  },
);
