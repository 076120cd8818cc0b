import { decode, encode } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import { mdns } from '../../scanners/mdns/index.ts';
import { nameFacts, parse } from '../../scanners/mdns/parse.ts';
import { requests, serviceTypes } from '../../scanners/mdns/request.ts';
import { expectQuick } from '../processor-time.ts';
import { capture } from './captures.ts';

const facts = (name: string) => parse(capture(`mdns/${name}`))?.map((f) => [f.field, f.value]);

describe('what is sent', () => {
  test('mdns sends one datagram of all queries, cameras’ types first', () => {
    const [bytes, ...more] = requests();
    expect(more).toEqual([]);
    const query = Buffer.from(bytes ?? []);
    expect(query.subarray(0, 12).toString('hex')).toBe('00000000000a000000000000');
    expect(decode(query).questions?.map(({ type, class: of, name }) => [type, of, name])).toEqual(
      [...serviceTypes, '_services._dns-sd._udp'].map((name) => ['PTR', 'IN', `${name}.local`]),
    );
    expect(mdns).toMatchObject({ port: 5353, audience: 'alive', group: { v4: null, v6: null } });
  });
});

describe('facts of an answer', () => {
  test('a dot inside an instance name stays in it, and a password stays out', () => {
    expect(facts('axis.hex')).toEqual([
      ['mdns.service', '_axis-video._tcp'],
      ['mdns.instance', 'AXIS P1.2 - 00408C123456'],
      ['mdns.host', 'axis-00408c123456.local'],
      ['mdns.txt', 'macaddress=00408C123456'],
      ['mdns.txt', 'path=/'],
    ]);
  });

  test('types without instances', () => {
    expect(facts('types.hex')).toEqual([
      ['mdns.service', '_http._tcp'],
      ['mdns.service', '_psia._tcp'],
    ]);
  });

  test('answers are read though what stands behind them is broken or cut off', () => {
    const answer = { type: 'PTR', name: '_http._tcp.local', data: 'AXIS M1065-L._http._tcp.local' } as const;
    const message = encode({ type: 'response', answers: [answer] });
    message.writeUInt16BE(1, 10);
    for (const rest of ['', 'c00c', 'c0ff00218001000000780004', '3f61']) {
      const reply = Buffer.concat([message, Buffer.from(rest, 'hex')]);
      expect(parse(reply), rest).toContainEqual({ field: 'mdns.instance', value: 'AXIS M1065-L' });
    }
  });

  test('queries, our own included, are no answer', () => {
    expect(facts('own-query.hex')).toBeUndefined();
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
  });

  test.each(['pointer-loop.hex', 'too-many-records.hex'])('%s ends at once', async (name) => {
    await expectQuick(200, () => expect(facts(name)).toBeUndefined());
  });

  test('control and bidi characters are gone', () => {
    expect(facts('hostile-strings.hex')).toContainEqual(['mdns.instance', '[2J cam']);
  });

  test.each([
    ['cam._http._tcp.local', ['_http._tcp', 'cam']],
    ['_http._tcp.local', ['_http._tcp']],
    ['a._b.c._rtsp._udp.local.', ['_rtsp._udp', 'a._b.c']],
    ['_printer._sub._http._tcp.local', ['_http._tcp']],
    ['camera.local', []],
    ['.', []],
  ])('the name %s is taken apart', (name, expected) => {
    expect(nameFacts(name).flatMap(([, value]) => (value ? [value] : []))).toEqual(expected);
  });
});
