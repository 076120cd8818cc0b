import { describe, expect, test } from 'vitest';
import * as request from '../../scanners/upnp.ts';
import { parse, upnp } from '../../scanners/upnp.ts';
import { capture } from './captures.ts';
import { fakeDialer, page, replied } from './fake-dialer.ts';
import { knowing, withoutReasons } from './knowledge.ts';

const targets = withoutReasons(request.targets);

const located = (value: string) => targets(knowing([80], [['ssdp.location', value, 1900, 'ssdp']]));

describe('which description is fetched', () => {
  test('the one that the host announced at its own address', () => {
    expect(located('http://10.1.2.3:49152/rootdesc1.xml')).toEqual([
      { port: 49152, tls: false, path: '/rootdesc1.xml' },
    ]);
    expect(located('http://10.1.2.3/upnpdevicedesc.xml')).toEqual([
      { port: 80, tls: false, path: '/upnpdevicedesc.xml' },
    ]);
  });

  test.each([
    ['another address', 'http://10.9.9.9/a.xml'],
    ['a name', 'http://gateway.local/a.xml'],
    ['https', 'https://10.1.2.3/a.xml'],
    ['a file', 'file:///etc/passwd'],
    ['an intent', 'intent://10.1.2.3/'],
    ['a user name', 'http://10.1.2.3@10.9.9.9/a.xml'],
    ['the page that crashes recorders', 'http://10.1.2.3:49153/upnp_eth0.xml'],
    ['the same in disguise', 'http://10.1.2.3:49152//%2575PNP%5feth0.xml?x'],
    ['a long path', `http://10.1.2.3/${'a'.repeat(257)}`],
    ['port 0', 'http://10.1.2.3:0/a.xml'],
    ['a printer port', 'http://10.1.2.3:9100/a.xml'],
    ['a control port', 'http://10.1.2.3:5000/a.xml'],
    ['an RTSP port', 'http://10.1.2.3:554/a.xml'],
    ['no URL', 'hello'],
  ])('never %s', (_, value) => {
    expect(located(value)).toEqual([]);
  });

  test('only one of several, the first that may be', () => {
    const many = ['http://10.9.9.9/a', 'http://10.1.2.3/b', 'http://10.1.2.3/c'].map(
      (value) => ['ssdp.location', value, 1900, 'ssdp'] as const,
    );
    expect(targets(knowing([], many))).toEqual([{ port: 80, tls: false, path: '/b' }]);
  });
});

describe('the description', () => {
  test('is read for the root device', () => {
    expect(parse(capture('upnp/camera.xml'))?.map((f) => [f.field, f.value])).toEqual([
      ['upnp.manufacturer', 'HIKVISION'],
      ['upnp.model-name', 'DS-2CD2042WD-I'],
      ['upnp.model-number', 'DS-2CD2042WD-I'],
      ['upnp.model-description', '4MP'],
      ['upnp.friendly-name', 'HIKVISION DS-2CD2042WD-I - 0001'],
      ['upnp.serial', 'DS-2CD2042WD-I20160101AAWR0001'],
      ['upnp.device-type', 'urn:schemas-upnp-org:device:Basic:1'],
    ]);
  });

  test.each([
    ['http://www.hikvision.com', ['hikvision.com']],
    ['HTTPS://Support.Axis.com:8080/x?y', ['support.axis.com']],
    ['www.vivotek.com', ['vivotek.com']],
    ['http:/www.foscam.com/ ', ['foscam.com']],
    ['http://192.168.1.1/', []],
    ['http://camera/', []],
    ['javascript:alert(1)', []],
    ['not a site. at all', []],
    ['', []],
  ])('names whose site it is: %s', (url, sites) => {
    const device = `<device><manufacturerURL>${url}</manufacturerURL><modelURL>${url}</modelURL></device>`;
    const facts = parse(new TextEncoder().encode(`<root>${device}</root>`)) ?? [];
    expect(facts.filter(({ field }) => field === 'upnp.site').map(({ value }) => value)).toEqual(sites);
  });

  test('the services that distinguish firmware, each once, none of other devices', () => {
    const service = (type: string) => `<service><serviceType>${type}</serviceType></service>`;
    const own = ['urn:schemas-upnp-org:service:EmbeddedNetDeviceControl:1', 'urn:cellvision:service:Null:1'];
    const list = [...own, own[1] ?? '', 'urn:schemas-upnp-org:service:AVTransport:1', ''].map(service);
    const inner = `<deviceList><device><serviceList>${service('urn:x:service:y:1')}</serviceList></device></deviceList>`;
    const facts = parse(
      new TextEncoder().encode(
        `<root><device><serviceList>${list.join('')}</serviceList>${inner}</device></root>`,
      ),
    );
    expect(facts?.filter(({ field }) => field === 'upnp.service').map(({ value }) => value)).toEqual(own);
  });

  test('of a device with services without end, the first eight', () => {
    const list = Array.from(
      { length: 40 },
      (_, at) => `<service><serviceType>urn:x:service:y:${at}</serviceType></service>`,
    );
    const facts = parse(
      new TextEncoder().encode(`<root><device><serviceList>${list.join('')}</serviceList></device></root>`),
    );
    expect(facts?.filter(({ field }) => field === 'upnp.service')).toHaveLength(8);
  });

  test.each(['entity-bomb.xml', 'not-a-description.xml'])('%s is refused', (name) => {
    expect(parse(capture(`upnp/${name}`))).toBeNull();
  });

  test('costs one GET and follows no redirect', async () => {
    const at = { port: 49152, tls: false, path: '/rootdesc1.xml' };
    const good = fakeDialer({ http: () => replied(page(200, [], capture('upnp/camera.xml'))) });
    expect(await upnp.run(good.dial, at)).toMatchObject({ end: 'answered' });
    expect(good.steps).toEqual([
      {
        did: 'http',
        at: { port: 49152, tls: false },
        request: { method: 'GET', path: '/rootdesc1.xml' },
      },
    ]);
    const moved = fakeDialer({
      http: () => replied(page(302, [['Location', 'http://10.9.9.9/']], capture('upnp/camera.xml'))),
    });
    expect(await upnp.run(moved.dial, at)).toEqual({ end: 'not-mine' });
    expect(moved.steps).toHaveLength(1);
  });
});
