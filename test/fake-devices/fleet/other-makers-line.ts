import { type MakerRow, made, services } from './maker-line.ts';
import { challenge, page, redirect, titled } from './pages.ts';
import { denied, publicVerbs, rtsp, ssh } from './streams.ts';
import { clear, decoy, review } from './truth.ts';
import type { Sketch } from './unit.ts';

const html = 'Content-Type: text/html';
const axisVerbs = 'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN';

const axis = (
  model: string,
  kind: string,
  serial: string,
): Pick<MakerRow, 'maker' | 'model' | 'verdicts' | 'root' | 'pages' | 'stream'> => ({
  maker: 'Axis',
  model,
  verdicts: clear,
  root: challenge(
    `Digest realm="AXIS_${serial}", nonce="{nonce}", algorithm=MD5, qop="auth"`,
    ['Server: Apache'],
    titled('401'),
  ),
  pages: {
    '/axis-cgi/basicdeviceinfo.cgi': page(
      ['Server: Apache', 'Content-Type: application/json'],
      JSON.stringify({
        apiVersion: '1.0',
        data: {
          propertyList: {
            Brand: 'AXIS',
            ProdFullName: `AXIS ${model} ${kind}`,
            ProdNbr: model,
            ProdType: kind,
            SerialNumber: serial,
            Version: '11.8.64',
          },
        },
      }),
    ),
  },
  stream: { realm: `AXIS_${serial}`, verbs: axisVerbs },
});

const hanwha = {
  maker: 'Hanwha',
  verdicts: clear,
  root: redirect('/wmf/index.html'),
  pages: { '/wmf/index.html': page([html], titled('Hanwha Techwin')) },
  stream: { realm: 'iPOLiS' },
} as const;

const bosch = {
  maker: 'Bosch',
  verdicts: clear,
  server: 'VCS-VideoJet-Webserver',
  realm: "Use 'live' as User Name in order to log in to the respective level",
  stream: { realm: "Use 'live' as User Name" },
} as const;

const rows: readonly MakerRow[] = [
  axis('Q6135-LE', 'PTZ Network Camera', 'B8A44F711201'),
  { ...axis('S3008', 'Network Video Recorder', 'E82725711202'), type: 'recorder' },
  {
    ...hanwha,
    model: 'QNV-8080R',
    onvif: { says: 'Hanwha Techwin', prefix: 'e4:30:22', firmware: '1.41.02', name: 'QNV-8080R' },
  },
  {
    ...hanwha,
    brand: 'Wisenet',
    model: 'PNM-9084RQZ',
    onvif: { says: 'Wisenet', prefix: '00:09:18', firmware: '2.21.00', name: 'PNM-9084RQZ', open: true },
  },
  {
    maker: 'Hanwha',
    brand: 'Samsung',
    verdicts: clear,
    model: 'SNV-6084',
    title: 'Web Viewer for Samsung DVR',
    onvif: { says: 'Samsung Techwin', prefix: '00:16:6c', firmware: '3.03_150713', name: 'SNV-6084' },
    stream: { realm: 'NET-i' },
  },
  { ...bosch, model: 'NDE-8502-R', onvif: { says: 'Bosch', prefix: '00:07:5f', firmware: '7.80.0128' } },
  { ...bosch, model: 'VJT-X20XF-E', tells: null, type: 'encoder' },
  {
    maker: 'Panasonic',
    brand: 'i-PRO',
    verdicts: clear,
    model: 'WV-X15700-V2LN',
    title: 'WV-X15700-V2LN Network Camera',
    onvif: { says: 'i-PRO', prefix: 'd4:2d:c5', firmware: '1.90' },
    stream: { realm: 'Panasonic network device' },
  },
  {
    maker: 'Panasonic',
    verdicts: clear,
    model: 'WV-SP306',
    title: 'WV-SP306 Network Camera',
    onvif: { says: 'Panasonic', prefix: '00:80:f0', firmware: '1.84' },
    stream: { realm: 'Panasonic network device' },
  },
  {
    maker: 'Sony',
    verdicts: clear,
    model: 'SNC-EM632RC',
    title: 'Sony Network Camera',
    onvif: { says: 'Sony', prefix: '30:f9:ed', firmware: '2.7.2' },
    stream: { realm: 'Sony Network Camera SNC-EM632RC', server: 'Linux/2.6.35.14_nl-xarina+ Ze-PRO' },
  },
  {
    maker: 'Vivotek',
    verdicts: clear,
    model: 'IB9391-EHTV',
    server: 'VVTK-HTTP-Server',
    realm: 'streaming_server',
    onvif: { says: 'VIVOTEK', prefix: '00:02:d1', firmware: 'IB9391-VVTK-0109b' },
    stream: { realm: 'streaming_server', server: 'RTSP Server' },
  },
  {
    maker: 'Arecont Vision',
    verdicts: review,
    model: 'AV2256PM',
    tells: null,
    webPort: null,
    stream: { realm: 'Arecont Vision' },
  },
  {
    maker: 'Canon',
    verdicts: clear,
    model: 'VB-H45',
    onvif: { says: 'Canon', prefix: '00:1e:8f', firmware: '1.0.2', open: true },
    stream: { realm: 'VB-H45' },
  },
  {
    maker: 'AVTECH',
    verdicts: clear,
    model: 'AV787',
    tells: null,
    type: 'recorder',
    server: 'AV-TECH AV787 Video Web Server',
    title: '--- VIDEO WEB SERVER ---',
  },
  {
    maker: 'NUUO',
    verdicts: clear,
    model: 'Crystal',
    tells: null,
    type: 'recorder',
    title: 'Network Video Recorder Login',
  },
  {
    maker: 'EverFocus',
    verdicts: clear,
    model: 'ECOR264',
    tells: null,
    type: 'recorder',
    root: challenge('Digest realm="ECOR264-8X1", nonce="{nonce}"'),
  },
  { maker: 'Cisco', verdicts: review, model: 'CIVS-IPC-4500', tells: null, title: 'Cisco IP Camera' },
  { maker: 'IQinVision', verdicts: clear, model: 'IQeye 3', tells: null, title: 'IQeye3 Live Images' },
  {
    maker: 'Dedicated Micros',
    verdicts: clear,
    model: 'DS2',
    tells: null,
    type: 'recorder',
    server: 'ADH-Web',
    title: 'Video',
  },
  {
    maker: 'Avigilon',
    verdicts: clear,
    model: '8.0C-H5A-D1',
    root: redirect('/web/Account/Login'),
    onvif: { says: 'Avigilon', prefix: '00:18:85', firmware: '4.46.0.6' },
    stream: { realm: 'Avigilon-12045912', server: 'AvigilonOnvifNvt/2.6.0.130' },
  },
  {
    maker: '2N',
    verdicts: clear,
    model: 'IP Verso',
    tells: null,
    type: 'doorbell',
    server: 'HIP2.35.1.45.0',
    title: '2N IP Verso',
    pages: {
      '/api/system/info': page(
        ['Server: HIP2.35.1.45.0', 'Content-Type: application/json'],
        JSON.stringify({
          success: true,
          result: {
            devType: '2-14-0-0',
            variant: '2N IP Verso',
            serialNumber: '54-7710-0184',
            macAddr: '7C-1E-B3-7A-10-84',
            swVersion: '2.35.1.45.0',
            deviceName: 'north door',
          },
        }),
      ),
    },
  },
  {
    maker: 'Aiphone',
    verdicts: clear,
    model: 'IX-DV',
    tells: null,
    type: 'doorbell',
    webPort: null,
    stream: { realm: 'Secret', server: 'Linux/2.6.32.17-davinci1 Ze-PRO' },
  },
  {
    maker: 'Genetec',
    verdicts: review,
    model: 'AutoVu SharpV',
    tells: null,
    title: 'Genetec - SHARPV-12345',
  },
  {
    maker: 'Ubiquiti',
    verdicts: clear,
    model: 'UniFi NVR',
    tells: null,
    type: 'recorder',
    title: 'UniFi NVR: Software Portal',
    more: [ssh('UniFi NVR')],
  },
  {
    maker: 'DoorBird',
    verdicts: review,
    model: 'D1101V',
    type: 'doorbell',
    tells: null,
    realm: 'DoorBird Login',
    more: [
      {
        port: 5353,
        transport: 'udp',
        behaviour: {
          kind: 'mdns',
          host: 'bha-1ccae3711299.local',
          services: [
            {
              type: '_axis-video._tcp',
              instance: 'Doorstation - 1CCAE3711299',
              port: 80,
              txt: ['macaddress=1CCAE3711299'],
            },
          ],
        },
      },
      rtsp(publicVerbs('OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN'), denied(['Basic realm="DoorBird Login"'])),
    ],
  },
  {
    maker: 'Netwave',
    verdicts: review,
    model: 'Netwave IP Camera',
    tells: null,
    server: 'Netwave IP Camera',
    title: 'IPCam',
  },
];

/** Makers with headquarters outside the PRC, and boards whose maker's country is unknown. */
export const otherModels: readonly Sketch[] = rows.map(made);

/** On Axis's firmware, which reports what they are without a login: not cameras. A radar has a stream, the others have none. */
export const axisOthers: readonly Sketch[] = (
  [
    ['C1310-E Mk II', 'Network Horn Speaker', 'B8A44F711250', 'other'],
    ['D2110-VE', 'Security Radar', 'B8A44F711251', 'other'],
    ['A1601', 'Network Door Controller', 'B8A44F711252', 'access-control'],
  ] as const
).map(
  ([model, kind, serial, type]): Sketch =>
    (unit) => ({
      name: `Axis ${model}`,
      address: unit.address,
      truth: decoy('Axis', type, model),
      services: services(axis(model, kind, serial), unit).filter(
        ({ behaviour }) => behaviour.kind !== 'rtsp' || kind.includes('Radar'),
      ),
    }),
);
