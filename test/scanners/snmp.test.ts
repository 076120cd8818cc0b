import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, elements, inside, integer, integerOf, oid, oidOf, tag } from '../../scanners/snmp/ber.ts';
import { snmp, snmpDeclaration } from '../../scanners/snmp/index.ts';
import { parse, partAfter } from '../../scanners/snmp/parse.ts';
import { objects, request } from '../../scanners/snmp/request.ts';
import { capture } from './captures.ts';

const facts = (name: string) =>
  (parse(capture(`snmp/${name}.hex`)) ?? []).map(({ field, value }) => `${field} ${value}`);

describe('SNMP v2c', () => {
  test('requests eleven values in one GetRequest, byte for byte', () => {
    expect(Buffer.from(request('tëst', 0x12345678)).toString('hex')).toBe(
      [
        '3081d5 020101 0405 74c3ab7374 a081c8 0204 12345678 020100 020100 3081b9',
        '300c 0608 2b06010201010100 0500 300c 0608 2b06010201010200 0500 300c 0608 2b06010201010500 0500',
        '300f 060b 2b0601040182b17d010100 0500 300f 060b 2b0601040182b17d010300 0500',
        '300f 060b 2b0601040182b17d010400 0500 300f 060b 2b0601040182b17d010600 0500',
        '3011 060d 2b06010401bdaa310201020400 0500 3011 060d 2b06010401bdaa310201020600 0500',
        '3011 060d 2b06010401bdaa310201010100 0500 3010 060c 2b060104019e7f0101010700 0500',
      ]
        .join('')
        .replaceAll(' ', ''),
    );
  });

  test('gives every request a number of its own', () => {
    const sent = new Set(Array.from({ length: 20 }, () => Buffer.from(request('x')).toString('hex')));
    expect(sent.size).toBeGreaterThan(15);
  });

  test('snmp requests in parts only if the agent answers with an error', () => {
    const reply = (id: number, status: number) =>
      element(
        tag.sequence,
        integer(1),
        element(tag.octetString, Buffer.from('x')),
        element(tag.response, integer(id), integer(status), integer(0), element(tag.sequence)),
      );
    const [whole, tooBig] = [0x12345678, 1];
    expect(partAfter(reply(whole, tooBig))).toBe(whole + 1);
    expect(partAfter(reply(whole, 0))).toBeNull();
    const [noSuchName, generalError] = [2, 5];
    expect(partAfter(reply(whole, noSuchName))).toBe(whole + 1);
    expect(partAfter(reply(whole, generalError))).toBe(whole + 1);
    expect(partAfter(reply(whole + 1, 0))).toBe(whole + 2);
    expect(partAfter(reply(whole + 1, tooBig))).toBe(whole + 2);
    expect(partAfter(reply(whole + 2, noSuchName))).toBe(whole + 3);
    expect(partAfter(reply(whole + 3, 0))).toBeNull();
    expect(partAfter(reply(0x7fff_ffff, tooBig))).toBeNull();
    expect(partAfter(request('x', whole))).toBeNull();
    const requested = (id: number) =>
      Object.entries(objects)
        .filter(([, name]) => Buffer.from(request('x', id)).includes(Buffer.from(oid(name))))
        .map(([key]) => key);
    expect(requested(whole + 1)).toEqual(['sysDescr']);
    expect(requested(whole + 2)).toEqual(['sysObjectId', 'sysName']);
    expect([1, 2, 3].flatMap((part) => requested(whole + part))).toEqual(Object.keys(objects));
    const groups = [{ covers: (address: string) => address === '10.1.2.3', community: () => 'own' }];
    const { followUp } = snmp(groups);
    expect(followUp?.next(reply(whole, tooBig), '10.1.2.3')).toEqual(request('own', whole + 1));
    expect(followUp?.next(reply(whole, tooBig), '10.1.2.4')).toBeNull();
    expect(followUp?.most).toBe(3);
    for (let sent = 0; sent < 50; sent++)
      expect(
        partAfter(
          reply(
            integerOf(elements(inside(request('x'), tag.sequence)?.[2]?.content ?? new Uint8Array())?.[0]) ??
              0,
            tooBig,
          ),
        ),
      ).not.toBeNull();
  });

  test('reads a camera that has no system group', () => {
    expect(facts('hikvision-camera')).toEqual([
      'maker.model DS-2CD2185FWD-I',
      'maker.answer hikvision-mib',
      'maker.firmware V5.5.3 build 171025',
      'maker.mac 44:19:b6:5e:00:01',
      'maker.vendor Hikvision',
    ]);
  });

  test('reads recorders of both makers', () => {
    expect(facts('hikvision-recorder')).toEqual([
      'snmp.sys-descr Hikvision company products',
      'snmp.sys-object-id 1.3.6.1.4.1.50001',
      'maker.vendor Hikvision',
      'maker.answer hikvision-mib',
    ]);
    expect(facts('dahua-recorder')).toEqual([
      'snmp.sys-descr DH-NVR4108HS-8P-4KS2',
      'snmp.sys-object-id 1.3.6.1.4.1.1004849.3.2.10',
      'snmp.sys-name front office',
      'maker.serial 2M00000TESTAA01',
      'maker.answer dahua-mib',
      'maker.model DH-NVR4108HS-8P-4KS2',
      'maker.firmware 3.212.0000.1',
    ]);
  });

  test('snmp reads an agent that has the system group only', () => {
    expect(facts('axis-camera')).toEqual([
      'snmp.sys-descr ; AXIS P1375; Network Camera; 10.1.0; Sep 22 2020 12:38; 795; 1;',
      'snmp.sys-object-id 1.3.6.1.4.1.368.1.1',
      'snmp.sys-name axis-b8a44f000001',
    ]);
    expect(facts('net-snmp')).toContain('snmp.sys-object-id 1.3.6.1.4.1.8072.3.2.10');
  });

  test("snmp reads the maker that Bosch's agent names, whatever its kernel is", () => {
    const named = element(
      tag.sequence,
      oid(objects.boschVendor),
      element(tag.octetString, Buffer.from('Bosch\0')),
    );
    const pdu = element(tag.response, integer(7), integer(0), integer(0), element(tag.sequence, named));
    const reply = element(tag.sequence, integer(1), element(tag.octetString, Buffer.from('survey')), pdu);
    expect((parse(reply) ?? []).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'maker.vendor Bosch',
      'maker.answer bosch-mib',
    ]);
  });

  test('reads a description that is not in UTF-8', () => {
    const value = element(tag.octetString, Buffer.from('Caméra réseau', 'latin1'));
    const named = element(tag.sequence, oid(objects.sysDescr), value);
    const pdu = element(tag.response, integer(7), integer(0), integer(0), element(tag.sequence, named));
    const reply = element(tag.sequence, integer(1), element(tag.octetString, Buffer.from('survey')), pdu);
    expect(parse(reply)).toEqual([{ field: 'snmp.sys-descr', value: 'Caméra réseau' }]);
  });

  test('an agent that knows nothing of it, or refuses, has answered all the same', () => {
    expect(parse(capture('snmp/nothing-known.hex'))).toEqual([]);
    expect(parse(capture('snmp/error-status.hex'))).toEqual([]);
  });

  test('keeps nothing that could harm a terminal, and no value of another type', () => {
    const [description, mac, vendor] = facts('hostile-values').filter(
      (fact) => !fact.startsWith('maker.answer'),
    );
    expect([description, mac]).toEqual(['snmp.sys-descr Cam [2Jera gnp.exe', 'maker.mac 44:19:b6:5e:00:01']);
    expect(vendor).toBe(`maker.vendor ${'x'.repeat(1024)}`);
    expect(facts('hostile-values')).toHaveLength(4);
  });

  test('drops its own request and what other versions answer', () => {
    expect(parse(request('x'))).toBeNull();
    const other = Buffer.from(capture('snmp/net-snmp.hex'));
    other[other.indexOf(Buffer.from('020101', 'hex')) + 2] = 3;
    expect(parse(other)).toBeNull();
  });

  test('never reads the community that an answer carries', () => {
    const read = JSON.stringify([...facts('axis-camera'), ...facts('dahua-recorder')]);
    expect(read).not.toContain('survey');
  });
});

describe('the community', () => {
  const group = (starts: string, text: string) => ({
    covers: (address: string) => address.startsWith(starts),
    community: () => text,
  });
  const scanner = snmp([group('10.1.', 'inner'), group('10.', 'outer')]);
  const requested = (address: string | null) =>
    scanner.requests(address).map((bytes) => Buffer.from(inside(bytes, tag.sequence)?.[1]?.content ?? []));

  test('is that of the first group which covers the address, and of no other', () => {
    expect(requested('10.1.2.3').map(String)).toEqual(['inner']);
    expect(requested('10.2.2.3').map(String)).toEqual(['outer']);
  });

  test('is not sent where none covers the address, nor to a group', () => {
    expect(requested('192.168.1.1')).toEqual([]);
    expect(requested(null)).toEqual([]);
    expect(scanner.group).toEqual({ v4: null, v6: null });
  });

  test('is sent to live hosts, and the cost is what is declared', () => {
    expect(scanner.audience).toBe('alive');
    expect(scanner.requests('10.1.2.3').length * scanner.repeats + (scanner.followUp?.most ?? 0)).toBe(
      snmpDeclaration.cost.datagrams,
    );
    for (const sentence of [snmpDeclaration.sends, snmpDeclaration.neverSends])
      expect(sentence).toMatch(/^[A-Z][^\n]{20,299}\.$/);
  });

  test('is in nothing that is printed of the scanner', () => {
    expect(JSON.stringify(scanner)).not.toMatch(/inner|outer/);
  });
});

describe('BER', () => {
  test('integers and object identifiers come back as they went', () => {
    const number = fc.integer({ min: 0, max: 0x7fff_ffff });
    const name = fc.tuple(
      fc.constantFrom('1.3', '0.0', '2.5'),
      fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 20 }),
    );
    fc.assert(
      fc.property(number, name, (value, [first, rest]) => {
        const dotted = [first, ...rest].join('.');
        expect(integerOf(elements(integer(value))?.[0])).toBe(value);
        expect(oidOf(elements(oid(dotted))?.[0])).toBe(dotted);
      }),
    );
  });

  test.each(['', '30', '3080', '3085ffffffffff', '3082ffff', '300a0201', '3083010000', '30840001000000'])(
    'a length that cannot be (%s) is nothing',
    (hex) => {
      expect(inside(Buffer.from(hex, 'hex'), tag.sequence)).toBeNull();
    },
  );

  test('lengths in more bytes than needed are read, as old agents write them', () => {
    expect(inside(Buffer.from('308400000003020105', 'hex'), tag.sequence)).toHaveLength(1);
    expect(inside(Buffer.from('3003020105ff', 'hex'), tag.sequence)).toHaveLength(1);
  });

  test('a flood of elements is cut', () => {
    expect(elements(Buffer.alloc(4096, Buffer.from('0500', 'hex')))).toHaveLength(64);
  });
});
