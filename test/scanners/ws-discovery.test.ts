import { describe, expect, test } from 'vitest';
import { scopeFacts } from '../../scanners/onvif/scopes.ts';
import { parse, probe, probedTypes, requests, wsDiscovery } from '../../scanners/ws-discovery.ts';
import { capture } from './captures.ts';

const facts = (name: string) => parse(capture(`ws-discovery/${name}`))?.map((f) => [f.field, f.value]);

describe('what is sent', () => {
  const id = '01234567-89ab-4cde-8f01-23456789abcd';

  test('the one-line shape that picky devices answer, byte for byte', () => {
    expect(probe(probedTypes[0], id)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"><s:Header><a:Action s:mustUnderstand="1">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action><a:MessageID>uuid:${id}</a:MessageID><a:ReplyTo><a:Address>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo><a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header><s:Body><d:Probe xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:Types xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dp0="http://www.onvif.org/ver10/network/wsdl">dp0:NetworkVideoTransmitter</d:Types></d:Probe></s:Body></s:Envelope>`,
    );
  });

  test('one type per datagram, a fresh id each, no line break anywhere', () => {
    const sent = [...requests(), ...requests()].map((bytes) => Buffer.from(bytes).toString());
    expect(sent.map((text) => /dp0:(\w+)<\/d:Types>/.exec(text)?.[1])).toEqual([
      'NetworkVideoTransmitter',
      'Device',
      'NetworkVideoTransmitter',
      'Device',
    ]);
    expect(new Set(sent.map((text) => /uuid:([0-9a-f-]{36})</.exec(text)?.[1])).size).toBe(4);
    for (const text of sent) expect(text).not.toMatch(/[\r\n]|Security|Password/);
    expect(sent[1]).toContain('xmlns:dp0="http://www.onvif.org/ver10/device/wsdl"');
  });

  test('to every address, by port 3702 and its groups', () => {
    expect(wsDiscovery).toMatchObject({
      port: 3702,
      group: { v4: '239.255.255.250', v6: 'ff02::c' },
      audience: 'every-address',
      repeats: 2,
    });
  });
});

describe('facts of an answer', () => {
  test('endpoint, types, addresses and scopes, percent-decoded', () => {
    expect(facts('one-match.xml')).toEqual([
      ['onvif.endpoint', 'urn:uuid:a5e41300-77b1-11b4-8191-4419b65e0001'],
      ['onvif.types', 'dn:NetworkVideoTransmitter tds:Device'],
      ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service'],
      ['onvif.xaddr', 'http://[fe80::4619:b6ff:fe5e:1]/onvif/device_service'],
      ['onvif.scope', 'onvif://www.onvif.org/type/video_encoder'],
      ['onvif.scope-type', 'video_encoder'],
      ['onvif.scope', 'onvif://www.onvif.org/Profile/Streaming'],
      ['onvif.scope-profile', 'Streaming'],
      ['onvif.scope', 'onvif://www.onvif.org/MAC/44:19:b6:5e:00:01'],
      ['onvif.scope-mac', '44:19:b6:5e:00:01'],
      ['onvif.scope', 'onvif://www.onvif.org/hardware/DS-2CD2042WD-I'],
      ['onvif.scope-hardware', 'DS-2CD2042WD-I'],
      ['onvif.scope', 'onvif://www.onvif.org/name/HIKVISION%20DS-2CD2042WD-I'],
      ['onvif.scope-name', 'HIKVISION DS-2CD2042WD-I'],
      ['onvif.scope', 'onvif://www.onvif.org/location/city/hangzhou'],
      ['onvif.scope-location', 'city/hangzhou'],
    ]);
  });

  test('no password in an announced address', () => {
    const announced = capture('ws-discovery/one-match.xml')
      .toString()
      .replace('http://10.1.2.3/onvif/device_service', 'http://admin:hunter2@10.1.2.3/onvif?passwd=hunter2');
    expect(parse(Buffer.from(announced))).toContainEqual({
      field: 'onvif.xaddr',
      value: 'http://10.1.2.3/onvif?passwd=',
    });
  });

  test('every match of several in one datagram', () => {
    const read = facts('two-matches.xml');
    expect(read?.filter(([field]) => field === 'onvif.scope-name').map(([, value]) => value)).toEqual([
      'Left',
      'Right',
    ]);
    expect(read?.filter(([field]) => field === 'onvif.xaddr')).toHaveLength(2);
  });

  test('scopes that are in no standard, and name the maker or the model', () => {
    const scope = (words: string) => scopeFacts([`onvif://www.onvif.org/${words}`])[1];
    expect(scope('manufacturer/Acme%20Ltd')).toEqual(['onvif.manufacturer', 'Acme Ltd']);
    expect(scope('b/Acme')).toEqual(['onvif.manufacturer', 'Acme']);
    expect(scope('Model/AC-5')).toEqual(['onvif.model', 'AC-5']);
  });

  test('no match is an answer with nothing in it', () => {
    expect(facts('no-match.xml')).toEqual([]);
  });

  test.each([
    '<e:Envelope xmlns:e="x"><e:Body><e:Fault><e:Reason><e:Text>the xml format error</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>',
    '<?xml version="1.0"?><SOAP-ENV:Fault xmlns:SOAP-ENV="x"><faultcode>SOAP-ENV:Client</faultcode></SOAP-ENV:Fault>',
  ])('so is a fault: a host is there that rejects the request', (fault) => {
    expect(parse(Buffer.from(fault))).toEqual([]);
  });

  test('a printer without addresses', () => {
    expect(facts('printer.xml')).toEqual([
      ['onvif.endpoint', 'urn:uuid:16a65700-007c-1000-bb49-40b034aabbcc'],
      ['onvif.types', 'wprt:PrintDeviceType wscn:ScanDeviceType'],
    ]);
  });

  test('no prefixes, an unescaped ampersand and UTF-8 in a scope', () => {
    expect(facts('bare-prefixless.xml')).toContainEqual(['onvif.scope-name', 'R&D lobby中']);
  });

  test('control and bidi characters behind percent signs are gone', () => {
    const read = facts('hostile-strings.xml');
    expect(read).toContainEqual(['onvif.scope-name', '[2Jcam']);
    expect(read).toContainEqual(['onvif.scope-hardware', '%zz%']);
    expect(JSON.stringify(read)).not.toMatch(/\\u001b|\u202e/);
  });

  test.each(['entity-bomb.xml', 'too-deep.xml'])('%s is refused', (name) => {
    expect(facts(name)).toBeUndefined();
  });

  test('our own looped probe is dropped', () => {
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
  });
});
