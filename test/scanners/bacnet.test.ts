import { describe, expect, test } from 'vitest';
import { bacnet, parse, requests } from '../../scanners/bacnet.ts';
import { capture } from './captures.ts';

const facts = (name: string) =>
  parse(capture(`bacnet/${name}.hex`))?.map(({ field, value }) => `${field} ${value}`) ?? null;

describe('BACnet', () => {
  test('is sent Who-Is from one to one, byte for byte, and nothing over IPv6', () => {
    expect(requests('10.1.2.3').map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      '810a000801001008',
    ]);
    expect(requests('fd00::3')).toEqual([]);
  });

  test('is sent once, to hosts that showed life; no group and no broadcast', () => {
    expect(bacnet).toMatchObject({ port: 47_808, audience: 'alive', repeats: 1, industrial: 'BACnet' });
    expect([bacnet.group, bacnet.broadcast]).toEqual([{ v4: null, v6: null }, undefined]);
  });

  test.each(['i-am', 'i-am-broadcast', 'i-am-forwarded'])('%s: the device reports its numbers', (name) => {
    expect(facts(name)).toEqual(['bacnet.instance 1234', 'bacnet.vendor 260']);
  });

  test('numbers of one byte, and the highest instance', () => {
    expect(facts('i-am-short-numbers')).toEqual(['bacnet.instance 4194303', 'bacnet.vendor 24']);
  });

  test('what a router forwards of a device behind it is no fact of the router', () => {
    expect([facts('i-am-of-another'), facts('i-am-routed')]).toEqual([[], []]);
  });

  test('bacnet recognises every sender that speaks BACnet', () => {
    expect(facts('i-am-cut')).toEqual(['bacnet.instance 1234']);
    for (const name of ['i-am-no-device', 'i-am-router', 'who-is-of-others', 'who-is-limits', 'result'])
      expect(facts(name), name).toEqual([]);
  });

  test('its own request and what is no BACnet are dropped', () => {
    expect([facts('own-question'), parse(requests(null)[0] ?? new Uint8Array())]).toEqual([null, null]);
    for (const name of ['wrong-length', 'long-address']) expect(facts(name), name).toBeNull();
  });
});
