import { describe, expect, test } from 'vitest';
import { parse, requests, sony } from '../../scanners/sony.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Sony discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '02454e513a616c6c696e666fff03',
    ]);
    expect(parse(capture('sony/own-query.hex'))).toBeNull();
  });

  test('reads model, serial, firmware and MAC, and believes no address', () => {
    expect(parse(capture('sony/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'sony' },
      { field: 'maker.model', value: 'SNC-VB770' },
      { field: 'maker.serial', value: '7100030' },
      { field: 'maker.firmware', value: '2.0.0' },
      { field: 'maker.mac', value: '08-00-46-7a-10-30' },
    ]);
  });

  test('what names no model is no answer', () => {
    expect(parse(capture('sony/no-model.hex'))).toBeNull();
  });

  test('keeps no control characters and no more than fits', () => {
    const facts = parse(capture('sony/hostile.hex'));
    expect(facts?.map(({ field }) => field)).toEqual(['maker.answer', 'maker.model', 'maker.mac']);
    expect(facts?.at(-1)?.value).toBe('[2J');
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(sony.audience).toBe('segment');
    expect(sony.answersTo).toEqual({ port: 2380, groups: [] });
    expect(sony.group).toEqual({ v4: null, v6: null });
    expect(sony.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    sony,
    { kind: 'sony', mac: '30:f9:ed:7a:10:30', model: 'SNC-EB630', serial: '42', firmware: '1.9' },
    9,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'sony' },
    { field: 'maker.model', value: 'SNC-EB630' },
    { field: 'maker.serial', value: '42' },
    { field: 'maker.firmware', value: '1.9' },
    { field: 'maker.mac', value: '30-f9-ed-7a-10-30' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'sony', verb: 'search' }]);
});
