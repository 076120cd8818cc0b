import type { FakeDevice } from '../device.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { challenge, digest, page, redirect, titled, web } from './pages.ts';
import { search } from './search.ts';
import { answer, denied, publicVerbs, rtsp, sdk, stream } from './streams.ts';
import { flagged, flaggedByUk, truth } from './truth.ts';

const univiewCamera = onvif({
  manufacturer: 'UNIVIEW',
  model: 'IPC2122LB-ADF28KM-G',
  firmware: 'IPC_G6102-B0016P20D2109C01',
  serial: '210235C4XX3210073020',
  hardwareId: 'A',
  mac: '48:ea:63:7a:10:20',
  uuid: '0f4e11d0-43a6-11b2-9df1-',
  free: openInformation,
  refusal: 'fault-401',
  scopes: [
    'type/video_encoder',
    'Profile/Streaming',
    'Profile/T',
    'hardware/IPC2122LB-ADF28KM-G',
    'name/UNIVIEW%20IPC2122LB-ADF28KM-G',
    'location/country/china',
  ],
});

const univiewRecorder = onvif({
  manufacturer: 'UNIVIEW',
  model: 'NVR301-08S3-P8',
  firmware: 'NVR-B3601.22.65.201125',
  serial: '210235T2XX3210073021',
  hardwareId: 'B',
  mac: '6c:f1:7e:7a:10:21',
  uuid: '57d20a90-6c31-11b2-8a45-',
  free: openInformation,
  scopes: ['Profile/Streaming', 'Profile/G', 'hardware/NVR301-08S3-P8', 'name/UNIVIEW%20NVR301-08S3-P8'],
});

// It never names Tiandy; the model and a scope that only Tiandy uses reveal it.
const tiandy = onvif({
  soap: 's',
  manufacturer: 'IPCamera',
  model: 'TC-C32QN SPEC:I3/E/Y/2.8mm',
  firmware: 'APP_V4.1.2.20211109',
  serial: '7302230C32QN',
  mac: '3c:da:6d:7a:10:22',
  uuid: '73f1de50-2a4b-11b2-9c0d-',
  free: ['GetDeviceInformation', 'GetScopes'],
  scopes: [
    'type/video_encoder',
    'type/audio_encoder',
    'Profile/Streaming',
    'Profile/G',
    'hardware/TC-C32QN%20SPEC%3AI3%2FE%2FY%2F2.8mm',
    'mfr/ipcamera',
    'location/country/china',
    'location/city/tianjin',
    'mac',
    'firmware/APP_V4.1.2.20211109',
    'name/TC-C32QN%20SPEC%3AI3%2FE%2FY%2F2.8mm',
  ],
});

const huawei = onvif({
  manufacturer: 'HUAWEI',
  model: 'M2141-10-EI',
  firmware: 'SDC 8.1.0.SPC302',
  serial: '2102353GMA10M7300025',
  mac: '00:25:9e:7a:10:25',
  uuid: '8c0a5b70-1e6d-11b2-84e9-',
  free: openInformation,
  scopes: [
    'type/video_encoder',
    'Profile/Streaming',
    'Profile/T',
    'hardware/M2141-10-EI',
    'name/HUAWEI',
    'location/country/china',
  ],
});

const milesight = onvif({
  manufacturer: 'Milesight',
  model: 'MS-C5376-PB',
  firmware: '45.8.0.3-r9',
  serial: '6C1CC37A1041',
  mac: '1c:c3:16:7a:10:41',
  uuid: '9d2b6c10-75f0-11b2-91aa-',
  free: openInformation,
  scopes: ['Profile/Streaming', 'Profile/G', 'Profile/T', 'hardware/MS-C5376-PB', 'name/Milesight'],
});

const open = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER';

/** Further makers with headquarters in the PRC. */
export const chineseMakers: readonly FakeDevice[] = [
  {
    name: 'Uniview camera',
    address: '127.77.0.20',
    truth: truth('Uniview', 'camera', 'IPC2122LB-ADF28KM-G', flaggedByUk),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Connection: close', 'Content-Type: text/html'], titled('')), {
          pages: { '/LAPI/V1.0/System/DeviceInfo': challenge(digest('3d0f7a104e20')) },
          onvif: univiewCamera.service,
        }),
      },
      univiewCamera.discovery,
      rtsp(publicVerbs(open), denied(['Digest realm="48ea637a1020", nonce="{nonce}"'])),
    ],
  },
  {
    name: 'Uniview recorder',
    address: '127.77.0.21',
    truth: truth('Uniview', 'recorder', 'NVR301-08S3-P8', flaggedByUk),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Connection: close', 'Content-Type: text/html'], titled('')), {
          onvif: univiewRecorder.service,
        }),
      },
      univiewRecorder.discovery,
      // No password was ever set: the stream's description is open.
      rtsp(publicVerbs(open), stream('VCP IPC Realtime stream', ['control:*'])),
    ],
  },
  {
    name: 'Tiandy camera',
    address: '127.77.0.22',
    truth: truth('Tiandy', 'camera', 'TC-C32QN SPEC:I3/E/Y/2.8mm', flaggedByUk),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Server: lighttpd/1.4.35', 'Content-Type: text/html'], titled('WEB Client')), {
          onvif: tiandy.service,
        }),
      },
      tiandy.discovery,
      rtsp(publicVerbs(open), denied(['Digest realm="RTSP SERVER", nonce="{nonce}"'])),
    ],
  },
  {
    name: 'Huawei camera',
    address: '127.77.0.25',
    truth: truth('Huawei', 'camera', 'M2141-10-EI', flagged),
    services: [
      { port: 80, transport: 'tcp', behaviour: web(redirect('/login.html'), { onvif: huawei.service }) },
      huawei.discovery,
      rtsp(publicVerbs(open), denied(['Digest realm="HoloWits", nonce="{nonce}"'])),
    ],
  },
  {
    name: 'Milesight camera',
    address: '127.77.0.41',
    truth: truth('Milesight', 'camera', 'MS-C5376-PB', flaggedByUk),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Server: lighttpd', 'Content-Type: text/html'], titled('Network Camera')), {
          onvif: milesight.service,
        }),
      },
      milesight.discovery,
      rtsp(publicVerbs(open), denied(['Digest realm="Streaming Server", nonce="{nonce}"'])),
    ],
  },
  {
    // One of the two known ways to crash it is to fetch its UPnP description, the other to send a byte to 5000.
    name: 'TVT recorder',
    address: '127.77.0.24',
    // It shows no name, and TVT makes for others.
    truth: { ...truth('TVT', 'recorder', null, flaggedByUk), brand: null },
    sockets: 3,
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: {
          kind: 'http',
          pages: {
            '/': {
              head: [
                'HTTP/1.1 200 OK',
                'Server:Cross Web Server',
                'Content-length: {length}',
                'Content-type: text/html',
              ],
              body: titled('DVR Components Download'),
            },
          },
          otherwise: { head: ['HTTP/1.1 400 Bad Request', 'Server:Cross Web Server', 'Content-length: 0'] },
        },
      },
      { port: 5000, transport: 'tcp', behaviour: { kind: 'tvt-control' } },
      { port: 6036, transport: 'tcp', behaviour: { kind: 'tvt-control' } },
      search({
        kind: 'mhed',
        type: 3,
        mac: '00:18:ae:7a:10:24',
        model: 'TD-3116B2',
        vendor: '',
        channels: 16,
      }),
      {
        port: 49152,
        transport: 'tcp',
        behaviour: {
          kind: 'http',
          pages: {},
          otherwise: answerNothing(),
          crashesOn: ['/upnp_eth0.xml'],
        },
      },
      {
        port: 1900,
        transport: 'udp',
        behaviour: {
          kind: 'ssdp',
          server: 'Linux/3.0.8, UPnP/1.0, Portable SDK for UPnP devices/1.6.18',
          location: '{origin:49152}/upnp_eth0.xml',
          uuid: '7a102400-5b69-11b2-9a24-0018ae7a1024',
          deviceType: 'urn:schemas-upnp-org:device:Basic:1',
        },
      },
      rtsp(
        publicVerbs(open),
        answer('401 Unauthorized', ['WWW-Authenticate: Digest realm="RTSP", nonce="{nonce}"']),
      ),
    ],
  },
];

function answerNothing() {
  return page(['Server: Linux/3.0.8, UPnP/1.0', 'Content-Type: text/html'], '', '404 Not Found');
}

const xiongmai = onvif({
  port: 8899,
  soap: 's',
  manufacturer: 'H264',
  model: 'NBD80S10S-KL',
  firmware: 'V4.03.R11.7A102301.12001.142300.00000',
  serial: '7a1023c5d9e0f1b2',
  hardwareId: '00001',
  mac: '00:12:31:7a:10:23',
  uuid: 'e1b30a40-6d22-11b2-97cc-',
  free: openInformation,
  scopes: [
    'type/video_encoder',
    'hardware/NBD80S10S-KL',
    'location/country/china',
    'name/NVT',
    'Profile/Streaming',
  ],
  discovery: { answersTwoTypes: true, withoutRelatesTo: true },
});

/** A nameless board in a nameless box; it splits its replies and ends its lines with a bare LF. */
export const xiongmaiBoard: FakeDevice = {
  name: 'XiongMai recorder',
  address: '127.77.0.23',
  truth: truth('XiongMai', 'recorder', 'NBD80S10S-KL', flaggedByUk),
  sockets: 4,
  services: [
    {
      port: 80,
      transport: 'tcp',
      behaviour: {
        kind: 'http',
        pages: {
          '/': {
            head: ['HTTP/1.0 200 OK', 'Server: uc-httpd 1.0.0', 'Content-type: text/html', 'Expires: 0'],
            lineEnd: '\n',
            body: '<html>\n<head>\n<link rel="stylesheet" type="text/css" href="m.css" />\n<title>NETSurveillance WEB</title>\n</head>\n<body></body>\n</html>\n',
          },
        },
        otherwise: {
          head: ['HTTP/1.0 404 File Not Found', 'Server: uc-httpd 1.0.0', 'Expires: 0'],
          lineEnd: '\n',
        },
        piece: 40,
      },
    },
    {
      port: 8899,
      transport: 'tcp',
      behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: xiongmai.service }),
    },
    xiongmai.discovery,
    rtsp(
      answer('200 OK', [
        'Server: H264DVR 1.0',
        'Public: OPTIONS, DESCRIBE, SETUP, TEARDOWN, GET_PARAMETER, SET_PARAMETER, PLAY, PAUSE',
      ]),
      answer('401 Unauthorized', ['Server: H264DVR 1.0']),
    ),
    sdk(34567),
    search({
      kind: 'dvrip',
      common: {
        BuildDate: '2019-03-02 11:02:17',
        ChannelNum: 10,
        DeviceType: 1,
        HostName: 'LocalHost',
        HttpPort: 80,
        MAC: '00:12:31:7a:10:23',
        SN: '7a1023c5d9e0f1b2',
        UDPPort: 34568,
        Version: 'V4.03.R11.7A102301.12001.142300.00000',
      },
    }),
  ],
};
