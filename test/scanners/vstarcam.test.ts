import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, requests, vstarcam } from '../../scanners/vstarcam.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

const secrets = ['bay-account', 'bay-password'];

describe('the VStarcam discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['44480101']);
    expect(parse(capture('vstarcam/own-query.hex'))).toBeNull();
  });

  test('reads MAC, serial, name and version, and believes no address', () => {
    expect(parse(capture('vstarcam/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'vstarcam' },
      { field: 'maker.mac', value: '48:02:2a:7a:10:60' },
      { field: 'maker.serial', value: '7a10600042' },
      { field: 'maker.name', value: '门口' },
      { field: 'maker.firmware', value: '48.53.203.150' },
    ]);
  });

  test('account and password never come out, wherever the texts before them end', () => {
    for (const name of ['camera', 'no-nul-before-the-password', 'remote-access-id']) {
      const answer = capture(`vstarcam/${name}.hex`);
      for (const secret of secrets) expect(Buffer.from(answer).toString('latin1')).toContain(secret);
      const read = JSON.stringify(parse(answer));
      expect(read).toContain('48:02:2a:7a:10:60');
      for (const secret of secrets) expect(read).not.toContain(secret);
    }
  });

  test('nothing behind the first 224 bytes makes a difference', () => {
    const answer = capture('vstarcam/camera.hex');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (tail) => {
        expect(parse(Buffer.concat([answer.subarray(0, 0xe0), tail]))).toEqual(parse(answer));
      }),
      { numRuns: 200 },
    );
  });

  test('an identifier for remote access is no serial number to keep', () => {
    expect(parse(capture('vstarcam/remote-access-id.hex'))?.map(({ field }) => field)).not.toContain(
      'maker.serial',
    );
  });

  test('probes live hosts and every host of the segment, and listens at the port', () => {
    expect([vstarcam.audience, vstarcam.broadcast, vstarcam.answersTo?.port]).toEqual(['alive', true, 8600]);
  });
});

test('the fake device and the scanner understand each other, and the account stays where it is', async () => {
  const account = { user: 'bay-account', password: 'bay-password' };
  const { facts, log } = await probeFake(
    vstarcam,
    {
      kind: 'vstarcam',
      mac: '48:02:2a:7a:10:61',
      serial: '7a1061',
      name: 'gate',
      firmware: '48.53',
      account,
    },
    4,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'vstarcam' },
    { field: 'maker.mac', value: '48:02:2a:7a:10:61' },
    { field: 'maker.serial', value: '7a1061' },
    { field: 'maker.name', value: 'gate' },
    { field: 'maker.firmware', value: '48.53' },
  ]);
  expect(log.violations).toEqual([]);
});
