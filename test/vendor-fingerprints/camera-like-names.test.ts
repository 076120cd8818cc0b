import { describe, expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

describe('what is called as cameras are, or speaks of them', () => {
  test.each([
    ['a list of the cameras somewhere', ['http', 80, ['http.title', 'Discovered IP Cameras']]],
    [
      'a recorder of television',
      ['ssdp', 1900, ['upnp.manufacturer', 'MITSUBISHI'], ['upnp.model-name', 'DMR-BWT650']],
    ],
    ['a satellite receiver', ['snmp', 161, ['snmp.sys-descr', 'Motorola DSR-6050']]],
    ['a program of a camera maker’s', ['http', 80, ['http.title', 'PTZOptics Producer']]],
    ['a printer with a brand’s model number', ['http', 80, ['http.title', 'PX-045A Series']]],
    ['a printer that greets', ['ftp', 21, ['banner.ftp', '220 Stylus DX4200 FTP server ready']]],
    ['a copier called as cameras are', ['http', 80, ['http.title', 'IPC 2525DN']]],
    ['a switch called as cameras are', ['http', 80, ['http.title', 'DCS-7124S']]],
    [
      'a switch that names its maker',
      ['snmp', 161, ['snmp.sys-descr', 'Arista Networks EOS running on an Arista Networks DCS-7508']],
    ],
    ['what leads streams of cameras on', ['snmp', 161, ['snmp.sys-descr', 'H3C MS8500']]],
    [
      'a camera for photographs',
      ['ssdp', 1900, ['upnp.manufacturer', 'Panasonic'], ['upnp.model-name', 'DC-FZ10002']],
    ],
    ['a switch of a camera maker’s', ['snmp', 161, ['snmp.sys-descr', 'GeoVision GV-POE0811']]],
    [
      'an unbranded loudspeaker that answers a discovery of cameras',
      [
        'ws-discovery',
        3702,
        ['onvif.types', 'dn:NetworkVideoTransmitter'],
        ['onvif.scope-hardware', 'Acme horn speaker X1'],
      ],
    ],
    [
      'a panel of doors whose model number names it as one',
      ['onvif', 80, ['onvif.service', 'yes'], ['onvif.model', 'MPA2 Access Control Panel']],
    ],
    [
      'what plays announcements',
      [
        'ws-discovery',
        3702,
        ['onvif.xaddr', 'http://10.1.2.3/onvif/device_service'],
        ['onvif.scope-type', 'audio_decoder'],
      ],
    ],
    ['a desk that steers cameras', ['http', 80, ['http.title', 'PT-SUPERJOY-G1 PTZ Camera Controller']]],
    ['a program for sound', ['http', 80, ['http.title', 'Dante Virtual Soundcard DVS']]],
    [
      'television over the network',
      [
        'rtsp',
        554,
        ['rtsp.open', 'yes'],
        ['rtsp.sdp-media', 'video live'],
        ['rtsp.sdp-media', 'transport stream'],
      ],
    ],
    [
      'an AV company’s encoder for its screens, by its stream’s session name',
      [
        'rtsp',
        554,
        ['rtsp.open', 'yes'],
        ['rtsp.sdp-media', 'video live'],
        ['rtsp.sdp-session', 'DM-NVX-350'],
      ],
    ],
    ['a projector of Sony’s', ['http', 80, ['http.title', 'SRX-R515P Digital Cinema']]],
    ['a screen that shows cameras', ['http', 80, ['http.title', 'UniFi Protect Viewport']]],
    [
      'a computer called after what it shows',
      ['mdns', 5353, ['mdns.service', '_dosvc._tcp'], ['mdns.instance', 'DAHUA-VIEWER']],
    ],
    ['a small computer', ['banner', 23, ['banner.telnet', 'Raspbian GNU/Linux 11\r\ncamera login: ']]],
    [
      'what rings out messages',
      ['onvif', 80, ['onvif.service', 'yes'], ['onvif.model', '8180 SIP Audio Alerter']],
    ],
    [
      'a telephone that films, by its stream',
      ['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video live'], ['rtsp.sdp-session', 'Unnamed']],
    ],
    ['a switch of a network company', ['snmp', 161, ['snmp.sys-descr', 'Arista Networks DCS-7124S']]],
    ['a module of an alarm panel', ['http', 80, ['http.title', 'IPR512']]],
    [
      'a storage unit called after what it keeps',
      ['snmp', 161, ['snmp.sys-descr', 'Linux nvr-store 4.4.302+ #42962 SMP x86_64']],
    ],
    [
      'what streams lectures, open to all',
      [
        'rtsp',
        554,
        ['rtsp.open', 'yes'],
        ['rtsp.sdp-media', 'video live'],
        ['rtsp.sdp-session', 'Extron SMP 351'],
      ],
    ],
    ['a shop', ['http', 80, ['http.title', 'Security cameras']]],
    ['a maker’s own site', ['http', 80, ['http.title', 'VIVOTEK - Official Home Page']]],
    ['a program of an owner’s', ['http', 80, ['http.title', 'Reolink Videos']]],
    ['an assessment of risks', ['http', 80, ['http.title', 'DVR — Documento di Valutazione dei Rischi']]],
    [
      'a screen shown to a recorder',
      [
        'rtsp',
        8554,
        ['rtsp.open', 'yes'],
        ['rtsp.sdp-media', 'video live'],
        ['rtsp.sdp-session', 'Screen2NVR'],
      ],
    ],
    ['a person’s films', ['http', 80, ['http.title', 'My Video Server']]],
    [
      'a page that makes pictures with the reader’s own camera',
      ['http', 80, ['http.title', 'Webcam to Canvas']],
    ],
    ['a program that counts for a dashboard', ['http', 80, ['http.title', 'Hikvision Exporter']]],
    ['who fits cameras', ['http', 80, ['http.title', 'Jasa Pemasangan CCTV']]],
    ['a program on a storage unit', ['http', 80, ['http.title', 'QVR Pro']]],
    ['notes on recorders', ['http', 80, ['http.title', 'NVR Mappings']]],
    ['a router called as recorders are', ['http', 80, ['http.title', 'NVR510']]],
    ['a computer of a plant', ['banner', 23, ['banner.telnet', 'beckhoff-ipc login: ']]],
    ['a service for other people’s cameras', ['http', 80, ['http.title', 'AXIS Video Hosting System']]],
    [
      'a page that leans on the Internet',
      [
        'http',
        80,
        ['http.title', 'DAHUA: SIGN IN'],
        ['http.page-mark', 'style=https://fonts.googleapis.com'],
      ],
    ],
    [
      'a game shown elsewhere',
      [
        'rtsp',
        48010,
        ['rtsp.open', 'yes'],
        ['rtsp.sdp-media', 'video live'],
        ['rtsp.sdp-attribute', 'x-nv-video[0].clientViewportWd:1280'],
      ],
    ],
    [
      'a decoder of a maker’s of cameras',
      ['onvif-device', 80, ['onvif.manufacturer', 'Bosch'], ['onvif.model', 'VIDEOJET decoder 8000']],
    ],
    [
      'a router of an established maker’s that another calls a recorder',
      ['ssdp', 1900, ['upnp.manufacturer', 'Huawei'], ['upnp.model-name', 'VDR824']],
    ],
  ] as readonly (readonly [string, Seen])[])('%s is no camera', (_, seen) => {
    const { type, video } = unit(seen);
    expect(['other', 'unknown']).toContain(type);
    expect(video).toBe(false);
  });

  test.each([
    'Network Video Server',
    'NV-4100 Video Server',
    'Zorvex Video Server',
    'Lab Camera',
    'IP Camera',
    'Reolink',
    'VIVOTEK Network Camera',
    'NVR Login',
    'VioStor NVR',
    'GeoHttpServer for webcams',
  ])('what heads a unit’s page goes on to show video: %s', (title) => {
    expect(unit(['http', 80, ['http.title', title]])).toMatchObject({ video: true });
  });

  test('a reseller’s recorder is a recorder on any board', () => {
    expect(
      unit(['onvif-device', 80, ['onvif.manufacturer', 'H264'], ['onvif.model', 'CDR 0410VE']]),
    ).toMatchObject({ type: 'recorder' });
  });
});
