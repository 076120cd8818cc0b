import { describe, expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

describe('everybody else', () => {
  test.each([
    ['a printer', ['ws-discovery', 3702, ['onvif.types', 'wsdp:Device wprt:PrintDeviceType']]],
    ['a Windows computer', ['ws-discovery', 3702, ['onvif.types', 'wsdp:Device pub:Computer']]],
    ['a loudspeaker', ['rtsp', 7000, ['rtsp.status', '200'], ['rtsp.server', 'AirTunes/220.68']]],
    ['a router', ['http', 80, ['http.title', 'FRITZ!Box']]],
    [
      'a stream server',
      ['rtsp', 554, ['rtsp.status', '200'], ['rtsp.server', 'Wowza Streaming Engine 4.8.10']],
    ],
    [
      'a drone by its realm',
      ['rtsp', 8554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'DJI MRTC RTSP Server']],
    ],
    [
      'a drone by its server',
      ['rtsp', 554, ['rtsp.status', '200'], ['rtsp.server', 'Parrot Streaming Server']],
    ],
    [
      'a platform of a camera maker’s by a name in its page',
      ['http', 80, ['http.title', 'Hikvision'], ['http.page-mark', 'ident=getExpireDateOfDays.action']],
    ],
    ['a VMS by its realm', ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'DIVA']]],
    ['a VMS by its server', ['rtsp', 7001, ['rtsp.status', '200'], ['rtsp.server', 'Nx/4.2']]],
    ['a ZTE router', ['http', 80, ['http.auth-realm', 'ZXHN H108L']]],
    ['a router called like a camera', ['http', 80, ['http.title', 'ipTIME A5004NS']]],
    [
      'an access point called like a camera',
      ['http', 80, ['http.title', 'ZN-1000 Wireless Smart Access Point']],
    ],
    ['an array of discs of a camera maker’s', ['http', 80, ['http.title', 'Uniview Unistor - Webstart']]],
    ['another array of discs', ['http', 80, ['http.title', 'NetPosa IPSANManager']]],
    ['a platform for mobiles', ['http', 80, ['http.title', '移动视频监控 配置平台']]],
    [
      'a ZTE router by its page',
      ['http', 80, ['http.title', 'F670L'], ['http.server', 'Mini web server 1.0 ZTE corp 2005.']],
    ],
    ['a Huawei router', ['http', 80, ['http.title', 'HG8245H'], ['http.auth-realm', 'EchoLife']]],
    ['a firm that is called so', ['http', 80, ['http.title', 'NVR Solutions Ltd']]],
    ['a person who is called so', ['http', 80, ['http.title', 'Portfolio Agustín DVR']]],
    ['a recorder of television', ['http', 80, ['http.title', 'Tablo DVR']]],
    ['a program that records streams', ['http', 80, ['http.title', 'YouTube-DVR']]],
    ['an inverter that monitors', ['http', 80, ['http.title', 'Fronius Solar Web Camera']]],
    ['a program that shows cameras', ['http', 80, ['http.title', 'webcam 7'], ['http.server', 'webcam 7']]],
    ['a loudspeaker of Axis’s', ['http', 80, ['http.title', 'AXIS C1004-E Network Cabinet Speaker']]],
    ['a door controller of Axis’s', ['http', 80, ['http.title', 'AXIS A1001 Network Door Controller']]],
    [
      'a monitor of server rooms whose maker’s name is a camera maker’s too',
      ['ssdp', 1900, ['upnp.manufacturer', 'AVTECH'], ['upnp.model-name', 'Room Alert 3S']],
    ],
    ['a program of 2N’s', ['http', 80, ['http.title', '2N Access Commander']]],
    ['an outlet of HomeKit’s', ['mdns', 5353, ['mdns.service', '_hap._tcp'], ['mdns.txt', 'ci=7']]],
    ['a television of HomeKit’s', ['mdns', 5353, ['mdns.service', '_hap._tcp'], ['mdns.txt', 'ci=31']]],
    ['a router of a camera maker’s', ['mdns', 5353, ['mdns.instance', 'Milesight UR32 Router']]],
    ['an access controller', ['http', 80, ['http.title', 'Hikvision Access Controller']]],
    ['a plug of a camera brand’s', ['http', 80, ['http.title', 'Tapo P100']]],
    ['a television’s recorder', ['http', 80, ['http.title', 'ReplayTV DVR']]],
    ['a computer for industry', ['http', 80, ['http.title', 'Beckhoff IPC']]],
    ['another', ['upnp', 80, ['upnp.manufacturer', 'Siemens'], ['upnp.model-name', 'IPC427E']]],
    [
      'a program that shows cameras',
      ['http', 80, ['http.title', '视频监控'], ['http.page-mark', 'cookie=JSESSIONID']],
    ],
    ['a router’s page for its camera', ['http', 80, ['http.title', 'WL500g.Deluxe Web Camera Page']]],
    [
      'a router under a brand of Dahua’s',
      ['http', 80, ['http.title', 'Intelbras'], ['http.page-mark', 'script=./lang/b28n.js']],
    ],

    ['a camera for photographs', ['http', 80, ['http.title', 'Acme Digital Camera']]],
    [
      'a chart plotter that streams its screen',
      ['mdns', 5353, ['mdns.service', '_rtsp._tcp'], ['mdns.txt', 'raymarine-mfd-model=E70366']],
    ],
    [
      'a program that passes cameras on',
      [
        'ws-discovery',
        3702,
        ['onvif.types', 'dn:NetworkVideoTransmitter'],
        ['onvif.scope-name', 'TuyaBridge'],
      ],
    ],
  ] as readonly (readonly [string, Seen])[])('%s is no camera', (_, seen) => {
    const { type, video } = unit(seen);
    expect(['other', 'unknown']).toContain(type);
    expect(video).toBe(false);
  });

  test.each([
    ['a camera of HomeKit’s', ['mdns', 5353, ['mdns.service', '_hap._tcp'], ['mdns.txt', 'ci=17']], 'camera'],
    [
      'a doorbell of HomeKit’s',
      ['mdns', 5353, ['mdns.service', '_hap._tcp'], ['mdns.txt', 'ci=18']],
      'doorbell',
    ],
    ['a board for cameras', ['banner', 23, ['banner.telnet', 'openipc-hi3516ev300 login: ']], 'camera'],
    ['a board by its maker’s name for it', ['banner', 23, ['banner.telnet', 'Zeratul login: ']], 'camera'],
    ['a camera by its firmware’s own name', ['banner', 23, ['banner.telnet', 'DAFANG login: ']], 'camera'],
    ['a page with a name and the word', ['http', 80, ['http.title', 'Acme Camera']], 'camera'],
    [
      'a viewer in a page',
      ['http', 80, ['http.page-mark', 'clsid=EE479A40-C128-40DD-93DA-000556AF9607']],
      'recorder',
    ],
    [
      'a recorder of Axis’s that its scopes name as one',
      ['ws-discovery', 3702, ['onvif.scope-hardware', 'S4000'], ['onvif.scope-name', 'AXIS S4000']],
      'recorder',
    ],
    ['a recorder of IDIS’s', ['ssdp', 1900, ['upnp.model-name', 'DR-2508P-A']], 'recorder'],
    ['a camera of Milesight’s', ['mdns', 5353, ['mdns.instance', 'MS-CQ4472-HPG1']], 'camera'],
    ['an encoder of Axis’s', ['http', 80, ['http.title', 'AXIS 243Q(2) Blade 4.45']], 'encoder'],
  ] as readonly (readonly [string, Seen, string])[])('%s is listed', (_, seen, type) => {
    expect(unit(seen)).toMatchObject({ type, video: true });
  });

  test.each([
    ['rtsp.sdp-session', 'QuickTime'],
    ['rtsp.sdp-session', 'OBS Studio'],
    ['rtsp.sdp-session', 'Streamed by Ceanic Simple Rtsp Server'],
    ['rtsp.sdp-session', 'Streamed by V__matrix'],
    ['rtsp.sdp-attribute', 'rtpmap:96 x-asf-pf/1000'],
    ['rtsp.sdp-attribute', 'control:/vurix/1414/0/video'],
    ['rtsp.sdp-attribute', 'rtpmap:100 smpte291/90000'],
  ] as const)('a program that gives its stream to anybody is no camera: %s %s', (field, value) => {
    const open: Seen = ['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video live'], [field, value]];
    expect(unit(open)).toMatchObject({ type: 'other', video: false, verdict: 'clear' });
  });

  test('a picture with an end is a file, whatever it is called', () => {
    const given = (media: string) => unit(['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-media', media]]);
    expect(given('video stored')).toMatchObject({ type: 'other', video: false });
    expect(given('video live')).toMatchObject({ type: 'camera', video: true });
  });

  test('a stream with an end clears no unit whose maker shows', () => {
    const given: Seen = ['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video stored']];
    expect(unit([...given, ['rtsp.server', 'Dahua Rtsp Server']] as Seen).verdict).toBe('flagged');
  });

  test.each([
    'Teradek Cube',
    'Matrox Monarch HD',
    'Epiphan Pearl-2',
    'Magewell Ultra Encode',
    'Extron SMP 351',
    'KiloView E1 HDMI Encoder',
    'Osprey Talon 4K',
  ])('what sends a stage or a lesson to the public is no surveillance: %s', (title) => {
    const stream: Seen = ['rtsp', 554, ['rtsp.status', '200']];
    expect(unit(['http', 80, ['http.title', title]], stream)).toMatchObject({
      type: 'other',
      video: false,
      verdict: 'clear',
    });
  });

  test.each(
    ['Pi-hole', 'Cockpit', 'Netdata', 'Glances', 'Wazuh'].flatMap((program) =>
      ['nvr1', 'hall-nvr', 'dvr-2.school.example'].map((machine) => `${program} - ${machine}`),
    ),
  )('the page of a program on a machine called so is no recorder: %s', (title) => {
    expect(unit(['http', 80, ['http.title', title]])).toMatchObject({ type: 'other', verdict: 'clear' });
  });

  test.each<readonly [number, string]>([
    [443, 'FRITZ!Box 7530'],
    [5001, 'Synology DiskStation'],
    [8443, 'UniFi Network'],
  ])('what passes a port on to a camera hides no camera: %i %s', (port, title) => {
    const router: Seen = ['http', port, ['http.title', title]];
    const passedOn: readonly Seen[] = [
      ['http', 8080, ['http.server', 'App-webs/']],
      ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']],
    ];
    for (const seen of passedOn)
      expect(unit(router, seen)).toMatchObject({ type: 'camera', video: true, verdict: 'flagged' });
    expect(unit(router)).toMatchObject({ type: 'other', video: false });
    // On its own port, its page is what the unit is.
    expect(unit(router, ['http', port, ['http.server', 'App-webs/']]).type).toBe('other');
  });

  test.each<readonly [Seen[0], Seen[2]]>([
    ['http', ['http.title', 'PoE Switch']],
    ['http', ['http.title', 'Synology DiskStation']],
    ['mdns', ['mdns.instance', 'LaserJet room']],
    ['import', ['dhcp.host-name', 'synology-cam']],
  ])('what announces itself as a camera over ONVIF is not hidden by a word: %s %j', (scanner, fact) => {
    const announced: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];
    expect(unit(announced, [scanner, 80, fact])).toMatchObject({ video: true, verdict: 'review' });
  });

  test.each([
    'Honeywell PM43',
    'Honeywell WEB-8000',
    'Samsung QB55',
    'Samsung SL-M4070',
    'ELMO Document Camera',
    'Moonfire NVR',
    'NVR Practice',
    '11+ NVR online',
    'School MIS - CCTV incident log',
  ])('printers, displays, a teacher’s desk and pages about all this are not listed: %s', (title) => {
    expect(unit(['http', 80, ['http.title', title]])).toMatchObject({ video: false, verdict: 'clear' });
  });

  test('a program that announces cameras of others over HomeKit is none', () => {
    const announced: Seen = [
      'mdns',
      5353,
      ['mdns.service', '_hap._tcp'],
      ['mdns.instance', 'Front Door 4A2B'],
      ['mdns.txt', 'ci=17'],
    ];
    expect(unit(announced)).toMatchObject({ type: 'camera', verdict: 'review' });
    expect(unit(announced, ['mdns', 5353, ['mdns.host', 'CC_22_3D_E3_CE_30.local']])).toMatchObject({
      type: 'other',
      verdict: 'clear',
    });
  });

  test('a camera whose heading begins as a stage encoder’s name stays one', () => {
    expect(unit(['http', 80, ['http.title', 'Cube Cam']])).toMatchObject({ type: 'camera', video: true });
  });

  test('what answers as a camera stays one, whatever its owner called it', () => {
    const named = ['mdns', 5353, ['mdns.instance', 'Hub entrance']] as const;
    expect(unit(['sadp', 37020, ['maker.answer', 'sadp']], named)).toMatchObject({
      video: true,
      type: 'camera',
    });
    expect(unit(['rtsp', 554, ['rtsp.status', '401']], named)).toMatchObject({ video: true });
  });

  test('a library that streams to anybody is listed for review', () => {
    expect(
      unit([
        'rtsp',
        554,
        ['rtsp.status', '200'],
        ['rtsp.server', 'GStreamer RTSP server'],
        ['rtsp.open', 'yes'],
      ]),
    ).toMatchObject({ manufacturer: null, type: 'unknown', video: true, verdict: 'review' });
  });

  test('a camera of no known maker is listed for review', () => {
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.types', 'dn:NetworkVideoTransmitter'],
          ['onvif.scope-name', 'STD'],
          ['onvif.scope-hardware', 'FI710-L'],
        ],
        ['rtsp', 554, ['rtsp.status', '401']],
      ),
    ).toMatchObject({ manufacturer: null, video: true, verdict: 'review' });
  });

  test('an Axis camera is clear', () => {
    expect(
      unit(
        [
          'mdns',
          5353,
          ['mdns.service', '_axis-video._tcp'],
          ['mdns.instance', 'AXIS M1065-LW - ACCC8E123456'],
        ],
        ['neighbours', null, ['mac.address', 'ac:cc:8e:12:34:56']],
      ),
    ).toMatchObject({ manufacturer: 'Axis', brand: 'Axis', verdict: 'clear' });
  });
});
