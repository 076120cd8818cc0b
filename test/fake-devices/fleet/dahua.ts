import type { FakeDevice } from '../device.ts';
import { dahuaOnvif, dahuaStack } from './dahua-stack.ts';
import { flagged, truth } from './truth.ts';

/** Dahua under its own name. */
export const dahua: readonly FakeDevice[] = [
  {
    name: 'Dahua camera',
    address: '127.77.0.12',
    truth: truth('Dahua', 'camera', 'IPC-HFW2431S-S-S2', flagged),
    services: dahuaStack({
      login: '9f4b1d7e0c63a8258b1f4e6d90c7a312',
      dhip: { vendor: 'Dahua', deviceClass: 'IPC' },
      rtspServer: 'Rtsp Server/3.0',
      onvif: dahuaOnvif({
        manufacturer: 'Dahua',
        model: 'IPC-HFW2431S-S-S2',
        firmware: '2.800.0000000.29.R, build date 2021-09-06',
        serial: '6L0A7F1PAZ73012',
        mac: '08:ed:ed:7a:10:12',
        uuid: '4419fa8c-1f3b-11b2-9a1c-',
      }),
    }),
  },
  {
    name: 'Dahua recorder',
    address: '127.77.0.13',
    truth: truth('Dahua', 'recorder', 'NVR4108HS-8P-4KS2', flagged),
    services: dahuaStack({
      login: '4M07A13PAZ73013',
      dhip: { vendor: 'Private', deviceClass: 'NVR', channels: 8, remote: 8, name: 'Gatehouse' },
      certificate: 'dahua-recorder',
      oldTls: true,
      onvif: dahuaOnvif({
        manufacturer: 'Dahua',
        model: 'NVR4108HS-8P-4KS2',
        firmware: '4.001.0000000.1, build date 2020-11-02',
        serial: '4M07A13PAZ73013',
        mac: '14:a7:8b:7a:10:13',
        uuid: '5c21aa10-88d7-11b2-83f0-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
  {
    name: 'Dahua door station',
    address: '127.77.0.14',
    truth: truth('Dahua', 'doorbell', 'VTO2202F-P', flagged),
    services: dahuaStack({
      login: '6D05C2FPAJ73014',
      dhip: { vendor: 'General', deviceClass: 'VTO', init: 0 },
      silentPorts: [5000],
      onvif: dahuaOnvif({
        manufacturer: 'Dahua',
        model: 'VTO2202F-P',
        firmware: '4.300.0000000.5.R, build date 2020-08-14',
        serial: '6D05C2FPAJ73014',
        mac: '24:52:6a:7a:10:14',
        uuid: '7e90d1c0-3b6f-11b2-96a4-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
];
