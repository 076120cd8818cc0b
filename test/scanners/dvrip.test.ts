import { describe, expect, test } from 'vitest';
import { dvrip, parse, requests } from '../../scanners/dvrip.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('DVRIP', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      'ff00000000000000000000000000fa0500000000',
    ]);
    expect(parse(capture('dvrip/own-query.hex'))).toBeNull();
  });

  test('reads a camera past the trailing bytes, and believes no address', () => {
    expect(parse(capture('dvrip/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'dvrip' },
      { field: 'maker.device-class', value: 'DeviceType 24' },
      { field: 'maker.serial', value: '7a10615ac0ffee42' },
      { field: 'maker.firmware', value: 'V5.00.R02.000307A1.10010.349f17.0000000' },
      { field: 'maker.mac', value: '00:12:16:7a:10:61' },
      { field: 'maker.channels', value: '1' },
    ]);
  });

  test('reads a recorder’s channels, whatever version the header has', () => {
    expect(parse(capture('dvrip/recorder.hex'))).toEqual([
      { field: 'maker.answer', value: 'dvrip' },
      { field: 'maker.device-class', value: 'DeviceType 1' },
      { field: 'maker.mac', value: '00:12:16:7a:10:62' },
      { field: 'maker.channels', value: '16' },
    ]);
  });

  test('a message that sets something is no answer, and what it carries is not read', () => {
    expect(parse(capture('dvrip/set-network.hex'))).toBeNull();
  });

  test('takes texts for texts and counts for counts', () => {
    expect(parse(capture('dvrip/hostile.hex'))).toEqual([
      { field: 'maker.answer', value: 'dvrip' },
      { field: 'maker.name', value: ']0;x' },
    ]);
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(dvrip.audience).toBe('segment');
    expect(dvrip.answersTo).toEqual({ port: 34569, groups: [] });
    expect(dvrip.group).toEqual({ v4: null, v6: null });
    expect(dvrip.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    dvrip,
    { kind: 'dvrip', common: { HostName: 'till', MAC: '00:12:16:7a:10:65', ChannelNum: 8 } },
    5,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'dvrip' },
    { field: 'maker.mac', value: '00:12:16:7a:10:65' },
    { field: 'maker.name', value: 'till' },
    { field: 'maker.channels', value: '8' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'dvrip', verb: 'search' }]);
});
