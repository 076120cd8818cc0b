import type { FakeDevice } from '../device.ts';
import { hikvisionOnvif, hikvisionStack } from './hikvision-stack.ts';
import { page } from './pages.ts';
import { denied, publicVerbs, rtsp, sdk } from './streams.ts';
import { flagged, truth } from './truth.ts';

const camera: FakeDevice = {
  name: 'Hikvision camera',
  address: '127.77.0.2',
  truth: truth('Hikvision', 'camera', 'DS-2CD2143G2-I', flagged),
  services: hikvisionStack({
    server: 'App-webs/',
    realm: 'IP Camera(G4417)',
    certificate: 'hikvision-camera',
    sadp: {},
    onvif: hikvisionOnvif({
      model: 'DS-2CD2143G2-I',
      firmware: 'V5.7.3 build 220315',
      serial: 'DS-2CD2143G2-I20220402AAWRJ71300412',
      mac: '04:03:12:7a:10:02',
      uuid: 'b1f2c000-7712-11b4-83a1-',
      account: { user: 'onvif', password: 'correct horse' },
    }),
  }),
};

const recorder: FakeDevice = {
  name: 'Hikvision recorder',
  address: '127.77.0.3',
  truth: truth('Hikvision', 'recorder', 'DS-7608NI-K2', flagged),
  services: hikvisionStack({
    server: 'DNVRS-Webs',
    realm: 'DS-7608NI-K2',
    rtspRealm: '08cc817a1003',
    certificate: 'hikvision-recorder',
    sadp: { code: '44322', digital: 8 },
    keepsOpen: true,
    onvif: hikvisionOnvif({
      model: 'DS-7608NI-K2',
      firmware: 'V4.40.017 build 210927',
      serial: 'DS-7608NI-K20820200917CCRRE68300417WCVU',
      mac: '08:cc:81:7a:10:03',
      uuid: '6b3f5a80-0d21-11b5-9c42-',
      open: true,
    }),
  }),
};

const verbs = 'OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER';

/** Firmware from before ONVIF; UPnP is on. */
const oldRecorder: FakeDevice = {
  name: 'Hikvision old recorder',
  address: '127.77.0.4',
  truth: truth('Hikvision', 'recorder', 'DS-7208HVI-ST', flagged),
  sockets: 4,
  services: [
    {
      port: 80,
      transport: 'tcp',
      behaviour: {
        kind: 'http',
        pages: {
          '/': {
            head: [
              'HTTP/1.0 302 Redirect',
              'Server: DVRDVS-Webs',
              'Date: {date}',
              'Pragma: no-cache',
              'Cache-Control: no-cache',
              'Content-Type: text/html',
              'Location: {origin:80}/index.asp',
            ],
            body: '<html><head></head><body>This document has moved to a new <a href="{origin:80}/index.asp">location</a>.</body></html>\r\n',
          },
          '/upnpdevicedesc.xml': page(
            ['Server: DVRDVS-Webs', 'Content-Type: text/xml'],
            '<?xml version="1.0"?>\r\n<root xmlns="urn:schemas-upnp-org:device-1-0">\r\n<specVersion><major>1</major><minor>0</minor></specVersion>\r\n<device>\r\n<deviceType>urn:schemas-upnp-org:device:EmbededNetDevice:1</deviceType>\r\n<friendlyName>EMBEDDED NET DVR - 0420130517AAWR417300404WCVU</friendlyName>\r\n<manufacturer>HIKVISION</manufacturer>\r\n<manufacturerURL>http://www.hikvision.com</manufacturerURL>\r\n<modelDescription>DVR</modelDescription>\r\n<modelName>DS-7208HVI-ST</modelName>\r\n<modelNumber>DS-7208HVI-ST</modelNumber>\r\n<serialNumber>DS-7208HVI-ST0820130517AAWR417300404WCVU</serialNumber>\r\n<UDN>uuid:7a100400-1dd2-11b2-a204-c056e37a1004</UDN>\r\n<presentationURL>{origin:80}</presentationURL>\r\n</device>\r\n</root>\r\n',
          ),
        },
        otherwise: {
          head: ['HTTP/1.0 404 Site or Page Not Found', 'Server: DVRDVS-Webs', 'Content-Type: text/html'],
        },
      },
    },
    rtsp(publicVerbs(verbs), denied(['Digest realm="Hikvision", nonce="{nonce}"', 'Basic realm="/"'])),
    sdk(8000),
    {
      port: 1900,
      transport: 'udp',
      behaviour: {
        kind: 'ssdp',
        server: 'Linux/2.6.24-rt1-hi3520, UPnP/1.0, Portable SDK for UPnP devices/1.6.6',
        location: '{origin:80}/upnpdevicedesc.xml',
        uuid: '7a100400-1dd2-11b2-a204-c056e37a1004',
        deviceType: 'urn:schemas-upnp-org:device:EmbededNetDevice:1',
      },
    },
  ],
};

/** Hikvision under its own name. */
export const hikvision: readonly FakeDevice[] = [camera, recorder, oldRecorder];
