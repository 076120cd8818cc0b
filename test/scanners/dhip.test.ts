import { describe, expect, test } from 'vitest';
import { dhip, parse, requests } from '../../scanners/dhip.ts';
import { dahua } from '../../vendor-fingerprints/vendors/dahua.ts';
import { capture } from './captures.ts';
import { factsIn } from './facts-in.ts';
import { knowing, type ReportedFact } from './knowledge.ts';

const read = (name: string) => factsIn(parse(capture(`dhip/${name}.hex`)));

describe('DHIP', () => {
  test('sends the exact header and JSON', () => {
    const [request = new Uint8Array(), ...more] = requests();
    expect(more).toEqual([]);
    expect(Buffer.from(request.subarray(0, 32)).toString('hex')).toBe(
      '2000000044484950000000000000000049000000000000004900000000000000',
    );
    expect(Buffer.from(request.subarray(32)).toString()).toBe(
      '{ "method" : "DHDiscover.search", "params" : { "mac" : "", "uni" : 1 } }\n',
    );
  });

  test('probes only hosts that showed life, once, and at most 50 a second', () => {
    expect(dhip).toMatchObject({
      port: 37_810,
      audience: 'alive',
      perSecond: 50,
      repeats: 1,
      group: { v4: '239.255.255.251' },
      broadcast: true,
    });
  });

  test('reads a camera', () => {
    expect(parse(capture('dhip/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'dhip' },
      { field: 'maker.vendor', value: 'Dahua' },
      { field: 'maker.model', value: 'IPC-HFW2431S-S-S2' },
      { field: 'maker.device-class', value: 'IPC' },
      { field: 'maker.serial', value: '6L0A7F1PAZ73012' },
      { field: 'maker.firmware', value: '2.800.0000000.29.R' },
      { field: 'maker.mac', value: '08:ed:ed:7a:10:12' },
      { field: 'maker.channels', value: '1' },
      { field: 'maker.activated', value: 'yes' },
    ]);
  });

  test('dhip reads a recorder: channels, those over the network, its user-set name', () => {
    expect(read('recorder')).toMatchObject({
      'maker.vendor': 'Private',
      'maker.name': 'Science block',
      'maker.channels': '8',
      'maker.remote-channels': '8',
      'maker.activated': 'yes',
    });
    const hybrid = read('hybrid-recorder');
    expect(hybrid).toMatchObject({
      'maker.vendor': 'General',
      'maker.channels': '4',
      'maker.remote-channels': '2',
      'maker.activated': 'no',
    });
    expect(hybrid['maker.name']).toBeUndefined();
  });

  test('dhip reads the MAC address among the fields of the device', () => {
    const body = {
      method: 'client.notifyDevInfo',
      params: { deviceInfo: { DeviceType: 'IPC-HDW2431T', Mac: '3c:ef:8c:7a:10:19' } },
    };
    const header = capture('dhip/camera.hex').subarray(0, 32);
    const answer = Buffer.concat([header, Buffer.from(`${JSON.stringify(body)}\n\0`)]);
    expect(factsIn(parse(answer))['maker.mac']).toBe('3c:ef:8c:7a:10:19');
  });

  test('reads JSON in which a quote is missing', () => {
    expect(read('missing-quote')).toEqual({
      'maker.answer': 'dhip',
      'maker.vendor': 'Amcrest',
      'maker.model': 'IP8M-2496EB',
      'maker.device-class': 'IPC',
      'maker.serial': 'AMC0157A2F73015E9B',
      'maker.firmware': '2.800.00AC003.0.R',
      'maker.mac': '9c:8e:cd:7a:10:15',
      'maker.name': 'Gate',
      'maker.channels': '1',
      'maker.activated': 'yes',
    });
  });

  test('reports no password state where the firmware is too old to have one', () => {
    expect(read('door-station')).toMatchObject({ 'maker.device-class': 'VTO', 'maker.model': 'VTO2202F-P' });
    expect(read('door-station')['maker.activated']).toBeUndefined();
  });

  test('finds the JSON where the header’s lengths look like a brace', () => {
    expect(read('brace-in-header')['maker.model']).toBe('IPC-HDW2831T-ZS-S2');
  });

  test('takes values of other types for nothing, and cleans what is hostile', () => {
    expect(read('odd-types')).toEqual({
      'maker.answer': 'dhip',
      'maker.mac': '7',
      'maker.firmware': '1.5',
      'maker.name': 'Gate',
    });
  });

  test('drops its own request and other methods', () => {
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
    expect(parse(capture('dhip/own-search.hex'))).toBeNull();
    expect(parse(capture('dhip/other-method.hex'))).toBeNull();
    expect(parse(Buffer.from('{"method":"client.notifyDevInfo"}'))).toBeNull();
  });
});

describe('isWorthwhile of dhip', () => {
  const web = ['http.title', 'Login', 80, 'http'] as const;
  test.each([
    ['a host that refuses everything', knowing([]), true],
    ['a host of which only a port is known', knowing([22]), true],
    ['a page without a name, next to RTSP', knowing([80, 554], [web]), true],
    ['a page without a name, next to Dahua’s own port', knowing([80, 37777], [web]), true],
    [
      'another maker’s header in front of Dahua’s realm',
      knowing(
        [80],
        [
          ['http.server', 'webs', 80, 'http'],
          ['http.auth-realm', 'Login to 4K05A1CPAZ0F111', 80, 'http'],
        ],
      ),
      true,
    ],
    [
      'a page without a name, next to SSH',
      knowing([22, 80], [web, ['banner.ssh', 'SSH-2.0-x', 22, 'banner']]),
      true,
    ],
    ['a page of no maker of cameras', knowing([80], [['http.title', 'Heating', 80, 'http']]), false],
    ['another maker’s firmware', knowing([80, 554], [['http.server', 'App-webs/', 80, 'http']]), false],
    ['another maker’s own protocol', knowing([554], [['maker.answer', 'vivotek', 10_000, 'vivotek']]), false],
    ['what Dahua’s CGI reported', knowing([80], [['maker.answer', 'magicbox', 80, 'magicbox']]), true],
    [
      'another maker’s server next to Dahua’s own port',
      knowing([80, 37777], [['http.server', 'uc-httpd 1.0.0', 80, 'http']]),
      true,
    ],
    [
      'another maker’s title and name alone',
      knowing(
        [80, 554],
        [
          ['http.title', 'Sony Network Camera', 80, 'http'],
          ['onvif.manufacturer', 'Sony', 80, 'onvif-device'],
        ],
      ),
      true,
    ],
  ])('%s', (_, known, isSent) => {
    expect(dhip.isWorthwhile?.(known)).toBe(isSent);
  });

  test.each<ReportedFact>([
    ['http.server', 'VCS-VideoJet-Webserver', 80, 'http'],
    ['http.server', 'gen5th/1.10.00', 80, 'http'],
    ['http.server', 'uc-httpd 1.0.0', 80, 'http'],
    ['rtsp.auth-realm', 'iPOLiS', 554, 'rtsp'],
    ['rtsp.auth-realm', 'Avigilon-12045784', 554, 'rtsp'],
    ['http.auth-realm', "Use 'live' as User Name in order to log in to the respective level", 80, 'http'],
    ['rtsp.server', 'HiIpcam/V100R003 VodServer/1.0.0', 554, 'rtsp'],
    ['rtsp.server', 'Linux/2.6.35.14_nl-xarina+ Ze-PRO', 554, 'rtsp'],
    ['tls.subject', 'C=KR, O=Hanwha Techwin, CN=XNV-8081Z-E43022A1B2C3', 443, 'tls'],
    ['http.page-mark', '/control/userimage.html', 80, 'http'],
    ['onvif.firmware', 'IPC_G6102-B0016P20D2109C01', 80, 'onvif-device'],
    ['onvif.firmware', '45.8.0.3-r9', 80, 'onvif-device'],
    ['onvif.firmware', 'APP_V4.1.2.20211109', 80, 'onvif-device'],
    ['onvif.firmware', 'SDC 8.1.0.SPC302', 80, 'onvif-device'],
    ['onvif.firmware', '4.04_230306145722', 80, 'onvif-device'],
  ])('dhip probes no camera with another maker’s firmware: %s "%s"', (...fact) => {
    expect(dhip.isWorthwhile?.(knowing([80, 554], [fact]))).toBe(false);
  });

  test('dhip probes every host that shows a fingerprint of Dahua', () => {
    const shown = dahua.fingerprints.flatMap(({ field, examples }) =>
      [field]
        .flat()
        .flatMap((one) => examples.map(({ seen }) => knowing([80, 554], [[one, seen, 80, 'http']]))),
    );
    const left = shown.filter((known) => dhip.isWorthwhile?.(known) !== true);
    expect(shown.length).toBeGreaterThan(100);
    expect(left.map(({ facts }) => facts)).toEqual([]);
  });

  test('dhip probes a host without a port, and one with a bare page, anyway', () => {
    const refusing = { ...knowing([]), closedPorts: [80, 443, 554, 37777] };
    const worth = [refusing, knowing([80], [web])].map((known) => dhip.isWorthwhile?.(known));
    expect(worth).toEqual([true, true]);
  });
});
