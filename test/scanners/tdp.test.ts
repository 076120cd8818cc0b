import { describe, expect, test } from 'vitest';
import { parse, requests, tdp } from '../../scanners/tdp.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('TDP', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '020000010000000000000000463cb5d3',
    ]);
    expect(parse(capture('tdp/own-query.hex'))).toBeNull();
  });

  test('reads a camera: class, model, firmware, MAC, name, and that it is set up', () => {
    expect(parse(capture('tdp/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'tdp' },
      { field: 'maker.device-class', value: 'SMART.IPCAMERA' },
      { field: 'maker.model', value: 'C210' },
      { field: 'maker.firmware', value: '1.3.7 Build 230823 Rel.63110n' },
      { field: 'maker.mac', value: '40-AE-30-7A-10-37' },
      { field: 'maker.name', value: 'Loading bay' },
      { field: 'maker.activated', value: 'yes' },
    ]);
  });

  test('reports a device in its factory state as not activated', () => {
    expect(parse(capture('tdp/doorbell-new.hex'))).toEqual([
      { field: 'maker.answer', value: 'tdp' },
      { field: 'maker.device-class', value: 'SMART.TAPODOORBELL' },
      { field: 'maker.model', value: 'D130' },
      { field: 'maker.mac', value: '40-AE-30-7A-10-38' },
      { field: 'maker.activated', value: 'no' },
    ]);
  });

  test('keeps neither the owner nor the account of the device, nor anything enciphered', () => {
    const read = JSON.stringify(parse(capture('tdp/camera.hex')));
    const sent = Buffer.from(capture('tdp/camera.hex')).toString('latin1');
    for (const secret of ['0123456789ABCDEF', '1f7a1037c0ffee', 'a2V5', 'ZGF0YQ']) {
      expect(sent).toContain(secret);
      expect(read).not.toContain(secret);
    }
  });

  test('takes texts for texts and nothing else for one', () => {
    expect(parse(capture('tdp/hostile.hex'))).toEqual([
      { field: 'maker.answer', value: 'tdp' },
      { field: 'maker.device-class', value: 'SMART.IPCAMERA [2J' },
      { field: 'maker.mac', value: '42' },
      { field: 'maker.name', value: 'evil X' },
    ]);
    expect(parse(capture('tdp/not-json.hex'))).toBeNull();
  });

  test('probes hosts that showed life at one port, and every host of a segment', () => {
    expect([tdp.port, tdp.audience]).toEqual([20002, 'alive']);
    expect(tdp.group).toEqual({ v4: null, v6: null });
    expect(tdp.broadcast).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    tdp,
    { kind: 'tdp', result: { device_type: 'SMART.IPCAMERA', device_model: 'C320WS', owner: 'ABCD' } },
    1,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'tdp' },
    { field: 'maker.device-class', value: 'SMART.IPCAMERA' },
    { field: 'maker.model', value: 'C320WS' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'tdp', verb: 'search' }]);
});
