import { describe, expect, test } from 'vitest';
import { foscam, parse, requests } from '../../scanners/foscam.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Foscam discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '4d4f5f490000000000000000000000040000000400000000000001',
    ]);
    expect(parse(capture('foscam/own-query.hex'))).toBeNull();
  });

  test.each(['camera', 'enciphered'])('reads serial, firmware, MAC and name of %s', (name) => {
    expect(parse(capture(`foscam/${name}.hex`))).toEqual([
      { field: 'maker.answer', value: 'foscam' },
      { field: 'maker.serial', value: 'C4D6557A1040' },
      { field: 'maker.firmware', value: '2.84.2.35' },
      { field: 'maker.mac', value: 'c4:d6:55:7a:10:40' },
      { field: 'maker.name', value: 'Back door' },
    ]);
  });

  test('the enciphered answer shows nothing in clear, so that the key is what opens it', () => {
    expect(Buffer.from(capture('foscam/enciphered.hex')).toString('latin1')).not.toContain('Back door');
  });

  test('an answer that is not whole is none, and Vivotek’s at the same port neither', () => {
    const whole = capture('foscam/camera.hex');
    expect(whole).toHaveLength(0x57);
    expect(parse(whole.subarray(0, 0x56))).toBeNull();
    expect(parse(capture('vivotek/camera.hex'))).toBeNull();
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(foscam.audience).toBe('segment');
    expect(foscam.answersTo).toEqual({ port: 10000, groups: [] });
    expect(foscam.group).toEqual({ v4: null, v6: null });
    expect(foscam.broadcast === true).toBe(true);
  });
});

test.each([undefined, '1f2e3d4c5b6a7988'])(
  'the fake device and the scanner understand each other, key %s',
  async (key) => {
    const { facts, log } = await probeFake(
      foscam,
      {
        kind: 'foscam',
        mac: 'c4:d6:55:7a:10:41',
        name: 'yard',
        firmware: [2, 1, 0, 9],
        ...(key === undefined ? {} : { key }),
      },
      10,
    );
    expect(facts).toEqual([
      { field: 'maker.answer', value: 'foscam' },
      { field: 'maker.serial', value: 'C4D6557A1041' },
      { field: 'maker.firmware', value: '2.1.0.9' },
      { field: 'maker.mac', value: 'c4:d6:55:7a:10:41' },
      { field: 'maker.name', value: 'yard' },
    ]);
    expect(log.violations).toEqual([]);
  },
);
