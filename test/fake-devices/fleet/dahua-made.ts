import type { FakeDevice } from '../device.ts';
import { dahuaOnvif, dahuaStack } from './dahua-stack.ts';
import { flagged, truth } from './truth.ts';

/** Made by Dahua, sold under other badges. */
export const dahuaMade: readonly FakeDevice[] = [
  {
    name: 'Amcrest camera',
    address: '127.77.0.15',
    truth: truth('Dahua', 'camera', 'IP8M-2496EB', flagged, 'Amcrest'),
    services: dahuaStack({
      login: 'AMC0157A2F73015E9B',
      dhip: { vendor: 'Amcrest', deviceClass: 'IPC', missingQuote: true },
      title: 'Amcrest',
      onvif: dahuaOnvif({
        manufacturer: 'Amcrest',
        model: 'IP8M-2496EB',
        firmware: '2.800.00AC003.0.R, build date 2021-12-07',
        serial: 'AMC0157A2F73015E9B',
        mac: '9c:8e:cd:7a:10:15',
        uuid: '18fc0d20-62b9-11b2-8e77-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
  {
    // Lorex sells units of several makers: only Dahua's firmware shows who made this one.
    name: 'Lorex recorder',
    address: '127.77.0.16',
    truth: truth('Dahua', 'recorder', 'N841A81', flagged, 'Lorex'),
    services: dahuaStack({
      login: 'ND0119067A73016',
      certificate: 'address-only',
      onvif: dahuaOnvif({
        manufacturer: 'Lorex',
        model: 'N841A81',
        firmware: '4.001.00LR000.12, build date 2021-03-18',
        serial: 'ND0119067A73016',
        mac: '00:1f:54:7a:10:16',
        uuid: '2be47a60-4d08-11b2-a1c9-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
  {
    name: 'CP Plus camera',
    address: '127.77.0.17',
    truth: truth('Dahua', 'camera', 'CP-UNC-TA21L3', flagged, 'CP Plus'),
    services: dahuaStack({
      login: '7C0463APAZ73017',
      rtspServer: 'Rtsp Server/3.0',
      onvif: dahuaOnvif({
        manufacturer: 'CP PLUS',
        model: 'CP-UNC-TA21L3',
        firmware: '2.800.11AY000.0.R, build date 2022-04-21',
        serial: '7C0463APAZ73017',
        mac: '14:07:08:7a:10:17',
        uuid: '33a0c7e0-5f12-11b2-8bd8-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
  {
    name: 'Imou camera',
    address: '127.77.0.18',
    truth: truth('Dahua', 'camera', 'IPC-C22E', flagged, 'Imou'),
    services: dahuaStack({
      login: 'd2a97b3f5c104e8896d0b7f1a24c5e83',
      rtspServer: 'Rtsp Server/3.0',
      onvif: dahuaOnvif({
        manufacturer: 'IMOU',
        model: 'IPC-C22E',
        firmware: '2.680.0000000.27.R, build date 2021-05-10',
        serial: '6G08B7EPAG73018',
        mac: '00:d9:8b:7a:10:18',
        uuid: '5d71b2f0-0a9c-11b2-9b65-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
];
