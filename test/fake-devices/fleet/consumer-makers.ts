import type { FakeDevice } from '../device.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { page, titled, web } from './pages.ts';
import { search } from './search.ts';
import { denied, publicVerbs, rtsp, sdk } from './streams.ts';
import { flaggedByUk, truth } from './truth.ts';

const reolink = onvif({
  port: 8000,
  manufacturer: 'Reolink',
  model: 'RLC-823A',
  firmware: 'v3.1.0.956_22041503',
  serial: '0000000007300036',
  mac: 'ec:71:db:7a:10:36',
  uuid: '2419d68a-2dd2-21b2-a205-',
  scopes: [
    'Profile/Streaming',
    'Profile/T',
    'type/NetworkVideoTransmitter',
    'hardware/RLC-823A',
    'name/IPC',
    'location/country/china',
  ],
  free: ['GetDeviceInformation'],
  discovery: { answersTwoTypes: true },
});

const tapo = onvif({
  port: 2020,
  manufacturer: 'tp-link',
  model: 'Tapo C210',
  firmware: '1.3.7',
  serial: '7a1037c0',
  hardwareId: '2.0',
  mac: '40:ae:30:7a:10:37',
  uuid: '3fa1fe68-b915-4053-a3e1-',
  free: openInformation,
  refusal: 'fault-401',
  scopes: [
    'name/C210',
    'hardware/C210',
    'Profile/Streaming',
    'location/Hong%20Kong',
    'type/NetworkVideoTransmitter',
  ],
});

// The device service is on a port outside the camera set: only the XAddr reveals it.
const foscam = onvif({
  port: 888,
  manufacturer: 'Foscam',
  model: 'FI9900P',
  firmware: '2.84.2.35',
  serial: 'C4D6557A1040',
  mac: 'c4:d6:55:7a:10:40',
  uuid: 'c4d6557a-1040-11b2-9e2a-',
  free: openInformation,
  scopes: ['Profile/Streaming', 'hardware/FI9900P', 'name/Foscam', 'type/Network_Video_Transmitter'],
});

const verbs = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE';

/** Makers whose cameras are bought in a shop and stay for years. */
export const consumerMakers: readonly FakeDevice[] = [
  {
    name: 'Reolink camera',
    address: '127.77.0.36',
    truth: truth('Reolink', 'camera', 'RLC-823A', flaggedByUk),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(page(['Server: nginx', 'Content-Type: text/html'], titled('Reolink'))),
      },
      {
        port: 443,
        transport: 'tls',
        certificate: 'address-only',
        behaviour: web(page(['Server: nginx', 'Content-Type: text/html'], titled('Reolink'))),
      },
      {
        port: 8000,
        transport: 'tcp',
        behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: reolink.service }),
      },
      rtsp(
        publicVerbs(verbs, ['Date: {date}']),
        denied(['Digest realm="BC Streaming Media", nonce="{nonce}"'], ['Date: {date}']),
      ),
      sdk(9000),
      reolink.discovery,
      search({ kind: 'reolink', mac: 'ec:71:db:7a:10:36', name: 'IPC', uid: '9527000KT7A1036' }),
    ],
  },
  {
    name: 'Tapo camera',
    address: '127.77.0.37',
    // TP-Link's headquarters have been disputed since 2024; the project reads CN, and its policy says that this is an interpretation.
    truth: truth('TP-Link', 'camera', 'C210', flaggedByUk, 'Tapo'),
    sockets: 5,
    services: [
      {
        port: 2020,
        transport: 'tcp',
        behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: tapo.service }),
      },
      rtsp(publicVerbs(verbs), denied(['Digest realm="TP-Link IP-Camera", nonce="{nonce}"'])),
      tapo.discovery,
      search({
        kind: 'tdp',
        result: {
          device_id: '7a1037c07a1037c07a1037c0',
          owner: '7A1037C07A1037C07A1037C07A1037C0',
          device_type: 'SMART.IPCAMERA',
          device_model: 'C210',
          ip: '192.168.191.1',
          mac: '40-AE-30-7A-10-37',
          hardware_version: '2.0',
          firmware_version: '1.3.7 Build 230823 Rel.63110n',
          factory_default: false,
          mgt_encrypt_schm: { is_support_https: true },
        },
      }),
    ],
  },
  {
    name: 'Foscam camera',
    address: '127.77.0.40',
    truth: truth('Foscam', 'camera', 'FI9900P', flaggedByUk),
    services: [
      {
        port: 88,
        transport: 'tcp',
        behaviour: web(page(['Server: lighttpd', 'Content-Type: text/html'], titled('IPCam Client'))),
      },
      {
        port: 888,
        transport: 'tcp',
        behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: foscam.service }),
      },
      rtsp(
        publicVerbs(verbs, ['Server: HiIpcam/V100R003 VodServer/1.0.0']),
        denied(
          ['Digest realm="HipcamRealServer", nonce="{nonce}"'],
          ['Server: HiIpcam/V100R003 VodServer/1.0.0'],
        ),
      ),
      foscam.discovery,
      search({ kind: 'foscam', mac: 'c4:d6:55:7a:10:40', name: 'IPCam', firmware: [2, 84, 2, 35] }),
    ],
  },
];
