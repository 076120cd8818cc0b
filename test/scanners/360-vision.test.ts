import { describe, expect, test } from 'vitest';
import { parse, requests, vision360 } from '../../scanners/360-vision.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the 360 Vision discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('latin1'))).toEqual(['DISCOVER\n']);
    expect(parse(capture('360-vision/own-query.hex'))).toBeNull();
  });

  test('reads kind and MAC, and keeps no id', () => {
    expect(parse(capture('360-vision/camera.hex'))).toEqual([
      { field: 'maker.answer', value: '360-vision' },
      { field: 'maker.device-class', value: 'IPDOME' },
      { field: 'maker.mac', value: '00:1c:27:7a:10:36' },
    ]);
  });

  test('a key that is no MAC is the serial number', () => {
    expect(parse(capture('360-vision/serial.hex'))).toEqual([
      { field: 'maker.answer', value: '360-vision' },
      { field: 'maker.device-class', value: 'PREDATOR HD' },
      { field: 'maker.serial', value: 'PRED-0042' },
    ]);
  });

  test('reads the first line and the first value of a name, without control characters', () => {
    const facts = parse(capture('360-vision/hostile.hex'));
    expect(facts).toEqual([
      { field: 'maker.answer', value: '360-vision' },
      { field: 'maker.device-class', value: '[2J IPDOME' },
    ]);
  });

  test('at every length it is an answer or none, and never throws', () => {
    const whole = capture('360-vision/camera.hex');
    for (let length = 0; length < whole.length; length += 1)
      expect(['360-vision', undefined]).toContain(parse(whole.subarray(0, length))?.[0]?.value);
    expect(parse(Buffer.from('DISCOVERED TYPE=a KEY=b\n'))).toBeNull();
    expect(parse(Buffer.from('DISCOVER TYPE=a\n'))).toBeNull();
  });

  test('probes local segments only, and listens where answers may go', () => {
    expect(vision360.audience).toBe('segment');
    expect(vision360.answersTo).toEqual({ port: 3600, groups: [] });
    expect(vision360.group).toEqual({ v4: null, v6: null });
    expect(vision360.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    vision360,
    { kind: '360-vision', mac: '00:1c:27:7a:10:37', type: 'IPDOME' },
    36,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: '360-vision' },
    { field: 'maker.device-class', value: 'IPDOME' },
    { field: 'maker.mac', value: '00:1c:27:7a:10:37' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: '360-vision', verb: 'search' }]);
});
