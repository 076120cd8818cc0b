import { describe, expect, test } from 'vitest';
import { onRequest, scanners } from '../../scanners/index.ts';
import { panasonic, parse, requests } from '../../scanners/panasonic.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Panasonic discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '00010000000d000000000000ffffffffffffffffffff000120111e11231f1e1913000002000000000000000000000000ffff0000',
    ]);
    expect(parse(capture('panasonic/own-query.hex'))).toBeNull();
  });

  test('reads model, firmware and MAC, and believes no address', () => {
    expect(parse(capture('panasonic/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'panasonic' },
      { field: 'maker.model', value: 'WV-S2136L' },
      { field: 'maker.firmware', value: '2.70' },
      { field: 'maker.mac', value: 'd4:2d:c5:7a:10:31' },
    ]);
  });

  test('panasonic takes the short model where there is no other, and no unit without', () => {
    expect(parse(capture('panasonic/short-model-only.hex'))).toContainEqual({
      field: 'maker.model',
      value: 'WV-SW355',
    });
    expect(parse(capture('panasonic/no-model.hex'))).toBeNull();
  });

  test('panasonic is sent on request only: two sources disagree', () => {
    expect(scanners).not.toContain(panasonic);
    expect(onRequest).toContain(panasonic);
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(panasonic.audience).toBe('segment');
    expect(panasonic.answersTo).toEqual({ port: 10669, groups: [] });
    expect(panasonic.group).toEqual({ v4: null, v6: null });
    expect(panasonic.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    panasonic,
    { kind: 'panasonic', mac: 'd4:2d:c5:7a:10:32', model: 'WV-S1136', firmware: '1.0' },
    12,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'panasonic' },
    { field: 'maker.model', value: 'WV-S1136' },
    { field: 'maker.firmware', value: '1.0' },
    { field: 'maker.mac', value: 'd4:2d:c5:7a:10:32' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'panasonic', verb: 'search' }]);
});
