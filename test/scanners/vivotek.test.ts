import { describe, expect, test } from 'vitest';
import { parse, requests, vivotek } from '../../scanners/vivotek.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Vivotek discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['014a5d8f1c']);
    expect(parse(capture('vivotek/own-query.hex'))).toBeNull();
  });

  test('reads model and MAC past the record that has no length, and believes no address', () => {
    expect(parse(capture('vivotek/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'vivotek' },
      { field: 'maker.mac', value: '00:02:d1:7a:10:32' },
      { field: 'maker.model', value: 'IB9360' },
    ]);
  });

  test('vivotek keeps a user-set name', () => {
    const named = Buffer.from(capture('vivotek/camera.hex'));
    named.write('Loading bay', named.indexOf('IB9360-VVTK'));
    expect(parse(named)).toContainEqual({ field: 'maker.name', value: 'Loading bay-0002D17A1032' });
  });

  test('is not taken in by another protocol at the port', () => {
    expect(parse(capture('vivotek/no-mac.hex'))).toBeNull();
    expect(parse(capture('foscam/camera.hex'))).toBeNull();
  });

  test('reads what is whole of an answer that was cut', () => {
    expect(parse(capture('vivotek/cut-in-a-record.hex'))).toEqual([
      { field: 'maker.answer', value: 'vivotek' },
      { field: 'maker.mac', value: '00:02:d1:7a:10:32' },
      { field: 'maker.model', value: 'FD9387-HTV' },
    ]);
  });

  test('probes hosts that showed life and every host of the segment', () => {
    expect([vivotek.port, vivotek.audience, vivotek.broadcast]).toEqual([10000, 'alive', true]);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    vivotek,
    { kind: 'vivotek', mac: '00:02:d1:7a:10:33', model: 'FD9387-HTV' },
    3,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'vivotek' },
    { field: 'maker.mac', value: '00:02:d1:7a:10:33' },
    { field: 'maker.model', value: 'FD9387-HTV' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'vivotek', verb: 'search' }]);
});
